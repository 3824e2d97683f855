/** Keeps the house's own work going: timed jobs and tasks, what leaves, figures, and long tables, a loop each; on a signal at once. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DispatchDeps } from '../outbox/dispatch-deps.ts'
import { createDispatcher } from '../outbox/dispatch.ts'
import { createSleep } from '../lib/sleep.ts'
import type { Deps } from '../services/context.ts'
import { nextEventAt } from './next-event.ts'
import { createCopyChecker } from './check-copies.ts'
import { createBackupKeeper } from './keep-backups.ts'
import { createPulse } from './keep-pulse.ts'
import { createReserveKeeper } from './keep-reserve.ts'
import type { Loop } from './keep-running.ts'
import { createWalKeeper } from './keep-wal.ts'
import { createFigureRoller } from './roll-figures.ts'
import { createExportWriter } from './write-exports.ts'
import { runTasksOnce } from './run-tasks.ts'
import { createLimitSharer } from './share-limits.ts'
import { runTimedJobs } from './timed-jobs.ts'

export interface Worker {
  /** Something may be waiting: look now instead of at the next second. */
  wake(): void
  /** One round of all that is due, without waiting for the loops. @returns how much that was */
  once(): Promise<number>
  /** Does all that is due by the house's clock, until nothing is left. */
  settle(): Promise<void>
  /** When the next thing is due by itself. */
  nextEventAt(): Promise<Instant | null>
  start(): void
  /** Begins nothing new and waits for what is in flight. */
  stop(): Promise<void>
}

const IDLE_MS = 1000
/** A settle that does not come to an end is a fault; it must not hang the practice ground. */
const MOST_ROUNDS = 2000

/** Does one after another, a failing one too; its error is thrown once the others have had their turn. */
const sumOfAll = async (works: readonly (() => Promise<number>)[]): Promise<number> => {
  let sum = 0
  const errors: unknown[] = []
  for (const work of works)
    try {
      sum += await work()
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0) throw errors[0]
  return sum
}

/** Loops that look after the process and its data. */
const keepersOf = (deps: Deps): readonly Pick<Loop, 'start' | 'stop'>[] => [
  createLimitSharer(deps),
  createPulse(deps),
  createBackupKeeper(deps),
  createReserveKeeper(deps),
  createWalKeeper(deps),
]

export const createWorker = (deps: Deps, dispatch: DispatchDeps): Worker => {
  const stopping = new AbortController()
  const dispatcher = createDispatcher(dispatch)
  const figures = createFigureRoller(deps)
  const exports = createExportWriter(deps)
  const copies = createCopyChecker(deps)
  const loops = [figures, exports, copies, ...keepersOf(deps)]
  const own = createSleep()
  let running: Promise<unknown> = Promise.resolve()
  /** Rounds never overlap: loop and settle take turns. */
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = (works: readonly (() => Promise<number>)[]): Promise<number> => {
    const mine = turn.then(() => sumOfAll(works))
    turn = mine.catch(() => undefined)
    return mine
  }
  const ownWork = (force: boolean) => [
    () => runTimedJobs(deps, force).then(() => 0),
    () => runTasksOnce(deps, dispatch.leaseMs),
  ]
  const allWork = (force: boolean) =>
    inTurn([
      ...ownWork(force),
      () => dispatcher.once(stopping.signal),
      () => figures.once(),
      () => exports.once(),
      () => copies.once(),
    ])
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const done = await inTurn(ownWork(false)).catch((error: unknown) => {
        deps.log.error({ error: String(error) }, 'a round of work failed')
        return 0
      })
      // Tasks answer people: their answers need not wait for the sender's next look.
      if (done > 0) dispatcher.wake()
      else await own.sleep(IDLE_MS)
    }
  }
  return {
    wake: () => own.wake(),
    once: () => allWork(false),
    async settle() {
      for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1)
        if ((await allWork(rounds === 0)) === 0 && rounds > 0) return
    },
    nextEventAt: () => nextEventAt(deps),
    start() {
      running = Promise.all([loop(), dispatcher.run(stopping.signal)])
      for (const one of loops) one.start()
    },
    async stop() {
      stopping.abort()
      own.wake()
      for (const one of loops) await one.stop()
      await running
      await turn
    },
  }
}
