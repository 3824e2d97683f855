/** Keeps a loop of its own for the copy check, so that nothing else waits for it. */
import { type Deps, systemContext } from '../services/context.ts'
import { checkEssays } from '../services/copy-check/check-essays.ts'
import { recheckOutdated } from '../services/copy-check/recheck-outdated.ts'
import { keepRunning } from './keep-running.ts'

export interface CopyChecker {
  /** Checks all that waits now. @returns how many were taken in hand */
  once(): Promise<number>
  start(): void
  /** Leaves the rest to the next process, after the one in hand. */
  stop(): Promise<void>
}

/** Nobody waits for it at the screen. */
const PAUSE_MS = 2000

export const createCopyChecker = (deps: Deps): CopyChecker => {
  const ctx = systemContext(deps, 'check-essays')
  const once = async (): Promise<number> => {
    await recheckOutdated({ ctx })
    return checkEssays({ ctx, stopping })
  }
  const { stopping, start, stop } = keepRunning(
    () =>
      once().catch((error: unknown) =>
        deps.log.error({ error: String(error) }, 'essays were not checked'),
      ),
    PAUSE_MS,
  )
  return {
    once,
    start,
    async stop() {
      await stop()
      deps.copies.index.close()
    },
  }
}
