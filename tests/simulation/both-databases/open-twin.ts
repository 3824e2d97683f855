/** Opens a house on one of the two databases: in this process, with its doors and its work, and with channels that answer by rule. */
import { createApp } from '@quan-triet/bot-server/app'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import type { Channels, SendOutcome } from '@quan-triet/bot-server/domain/channels/group-channel'
import { defaultLimits } from '@quan-triet/bot-server/domain/channels/limits'
import { createWorker } from '@quan-triet/bot-server/jobs/worker'
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { createFileLoader } from '@quan-triet/bot-server/services/parts/create-file-loader'
import { createPictureLoader } from '@quan-triet/bot-server/services/parts/create-picture-loader'
import { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { createHash } from 'node:crypto'
import { TEST_DATA_KEY } from '../../support/seed-house.ts'
import { createNewId } from '../new-id.ts'

export const HOUSE = 'https://house.example.vn'
export const GRAPH = 'http://graph.both-databases'
export const APP_SECRET = 'app-secret-of-both'
export const WEBHOOK_SECRET = 'webhook-secret-of-both'

export interface Twin {
  ask(request: Request): Promise<Response>
  /** Does what is due. */
  work(): Promise<void>
  /** What went wrong inside since this was asked last. */
  troubles(): string[]
  close(): Promise<void>
}

/** The house calls its operator, or tries again, as it should; what comes of it is compared like anything else. */
const EXPECTED = /"msg":"(?:somebody is needed|export failed)"/

/** All that is due leaves at once: nobody is promised which chat is the first of several. */
const UNHURRIED = Object.fromEntries(SendingWay.options.map((way) => [way, 60_000]))

/** A round that always leaves something to do is a fault of its own. */
const MOST_ROUNDS = 40

const outcomes: readonly ((id: string) => SendOutcome)[] = [
  () => ({ kind: 'unknown', cause: 'no_answer', reason: 'no answer' }),
  () => ({ kind: 'refused', cause: 'unknown_chat', reason: 'no such chat' }),
  ...Array.from({ length: 13 }, () => (messageId: string): SendOutcome => ({
    kind: 'delivered',
    messageId,
  })),
]

/** What becomes of a message hangs on the message alone: in what order several leave is not looked at. */
const channels = (): Channels => {
  const tries = new Map<string, number>()
  return Object.fromEntries(
    SendingWay.options.map((way) => [
      way,
      {
        capabilities: capabilitiesOf[way],
        send: (to, content) => {
          const said = JSON.stringify([way, to.chatId, content.kind === 'file' ? '' : content.text])
          const count = (tries.get(said) ?? 0) + 1
          tries.set(said, count)
          const sum = createHash('sha256').update(`${said} ${count}`).digest()
          const outcome = outcomes[sum.readUInt8(0) % outcomes.length]
          if (!outcome) throw new Error('there is no outcome')
          return Promise.resolve(outcome(`m-${sum.toString('hex').slice(0, 16)}`))
        },
      } satisfies Channels[SendingWay],
    ]),
  )
}

/** @param filesDir an empty folder of its own */
export const openTwin = (db: Db, clock: Clock, filesDir: string): Twin => {
  const troubles: string[] = []
  const log = createLogger('error', {
    write: (line) => void (EXPECTED.test(line) || troubles.push(line)),
  })
  const deps = createDeps({
    db,
    clock,
    log,
    graph: { baseUrl: GRAPH, appSecret: APP_SECRET },
    miniAppId: '3140592653589793238',
    dataKey: TEST_DATA_KEY,
    publicUrl: HOUSE,
    filesDir,
    limits: defaultLimits,
    ways: SendingWay.options,
    newId: createNewId(() => clock.now()),
  })
  const worker = createWorker(deps, {
    db,
    clock,
    log,
    channels: channels(),
    limits: { perMinute: UNHURRIED, perMonth: {}, chatGapMs: 0 },
    timing: createSkippingTiming(),
    loadFile: createFileLoader(deps),
    loadPicture: createPictureLoader(deps),
    onTrouble: () => Promise.resolve(),
  })
  const app = createApp(deps, {
    botWebhookSecret: WEBHOOK_SECRET,
    onReceived: () => undefined,
    extraOrigins: [],
  })
  return {
    ask: async (request) => app.fetch(request),
    async work() {
      for (let round = 0; round < MOST_ROUNDS; round += 1) if ((await worker.once()) === 0) return
      troubles.push(`work did not come to an end in ${MOST_ROUNDS} rounds`)
    },
    troubles: () => troubles.splice(0),
    async close() {
      await worker.stop()
      deps.live.close()
      deps.load.stop()
      deps.copies.index.close()
    },
  }
}
