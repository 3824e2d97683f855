/** Keeps the house's own work going: timed jobs, tasks, outbox; on a signal at once, otherwise every second. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { type DispatchDeps, dispatchOnce } from '../outbox/dispatch.ts'
import type { Deps } from '../services/context.ts'
import { nextEventAt } from './next-event.ts'
import { runTasksOnce } from './run-tasks.ts'
import { runTimedJobs } from './timed-jobs.ts'

export interface Worker {
  /** Something may be waiting: look now instead of at the next second. */
  wake(): void
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

export const createWorker = (deps: Deps, dispatch: DispatchDeps): Worker => {
  const stopping = new AbortController()
  let wakeUp: (() => void) | undefined
  let isAwake = false
  let running: Promise<void> = Promise.resolve()
  /** Rounds never overlap: loop and settle take turns. */
  let turn: Promise<unknown> = Promise.resolve()

  const round = (force: boolean): Promise<number> => {
    const mine = turn.then(() =>
      sumOfAll([
        async () => {
          await runTimedJobs(deps, force)
          return 0
        },
        () => runTasksOnce(deps),
        () => dispatchOnce(dispatch, stopping.signal),
      ]),
    )
    turn = mine.catch(() => undefined)
    return mine
  }
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, isAwake ? 0 : IDLE_MS)
      isAwake = false
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const done = await round(false).catch((error: unknown) => {
        deps.log.error({ error: String(error) }, 'a round of work failed')
        return 0
      })
      if (done === 0) await sleep()
    }
  }
  return {
    wake() {
      isAwake = true
      wakeUp?.()
    },
    async settle() {
      for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1)
        if ((await round(rounds === 0)) === 0 && rounds > 0) return
    },
    nextEventAt: () => nextEventAt(deps),
    start() {
      running = loop()
    },
    async stop() {
      stopping.abort()
      isAwake = true
      wakeUp?.()
      await running
      await turn
    },
  }
}
