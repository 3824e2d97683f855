/** Runs one life of the house's process inside a run: the real house, its rounds of work, and its sudden end. */
import { assembleHouse, type House } from '@quan-triet/bot-server/assemble-house'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import type { NewId } from '@quan-triet/bot-server/lib/ids'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { forgetDeadLeases } from '@quan-triet/bot-server/running-house'
import type { VirtualTime } from '../support/virtual-time.ts'
import { TEST_DATA_KEY } from '../support/seed-house.ts'
import { ProcessDied } from './disk.ts'
import { BOT_TOKEN, type Caller, HOUSE, PLATFORM, WEBHOOK_SECRET } from './platform.ts'
import type { Trace } from './trace.ts'

export interface Process extends Caller {
  house: House
  /** Something came in: work is to be looked for now. */
  kick(): void
  /** Asks the house over HTTP. @returns undefined when the process ends before it answers */
  ask(request: Request): Promise<Response | undefined>
  /** Ends it in the middle of whatever it does. */
  kill(): void
}

export interface ProcessParts {
  number: number
  db: Db
  time: VirtualTime
  clock: Clock
  newId: NewId
  filesDir: string
  trace: Trace
  /** When the process should look for work again, in milliseconds of the simulation's time. */
  nextLook(house: House): Promise<number>
}

/** Rounds that never come to an end are a fault of their own; the next look goes on with them. */
const MOST_ROUNDS = 60
const TROUBLED_MS = 5000

const assemble = ({ db, clock, newId, filesDir, number }: ProcessParts, timing: LifeTiming) =>
  assembleHouse({
    db,
    clock,
    newId,
    filesDir,
    timing,
    log: createLogger('silent'),
    graph: { baseUrl: `${PLATFORM}/${number}`, appSecret: 'secret' },
    miniAppId: '1',
    dataKey: TEST_DATA_KEY,
    bot: { baseUrl: `${PLATFORM}/${number}`, token: BOT_TOKEN },
    botWebhookSecret: WEBHOOK_SECRET,
    oa: null,
    publicUrl: HOUSE,
    limits: {
      perMinute: { bot: 300 },
      perMonth: { bot: 100_000 },
      chatGapMs: 1000,
      botGroups: 10,
      botUsers: 100,
    },
    // How busy the machine is must not change the run.
    watchesLoad: false,
    extraOrigins: [],
    miniAppDir: filesDir,
  })

type LifeTiming = ReturnType<VirtualTime['beginLife']>['timing']

/** Starts the process on what the last one left behind. @throws when the disk does not let it */
export const startProcess = async (parts: ProcessParts): Promise<Process> => {
  const { number, time, trace } = parts
  const life = time.beginLife()
  await forgetDeadLeases(parts.db, parts.clock)
  const house = assemble(parts, life.timing)
  const died = Promise.withResolvers<undefined>()
  let isAlive = true
  let bell = new AbortController()

  const work = async (): Promise<number> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1)
      if ((await house.worker.once()) === 0) break
    return parts.nextLook(house)
  }
  const keepWorking = async (): Promise<void> => {
    for (;;) {
      bell = new AbortController()
      const { signal } = bell
      const next = await work().catch((error: unknown) => {
        if (isAlive && !(error instanceof ProcessDied)) trace.note(`trouble ${String(error)}`)
        return time.now() + TROUBLED_MS
      })
      // A process that was ended waits for ever.
      await life.timing.rest(next - time.now(), signal)
    }
  }
  void keepWorking()
  return {
    number,
    house,
    isAlive: () => isAlive,
    wait: (ms) => life.timing.wait(ms),
    kick: () => bell.abort(),
    ask: (request) =>
      Promise.race([
        Promise.resolve(house.app.fetch(request)).then((answer) => (isAlive ? answer : undefined)),
        died.promise,
      ]),
    kill() {
      isAlive = false
      life.kill()
      house.deps.copies.index.close()
      died.resolve(undefined)
    },
  }
}
