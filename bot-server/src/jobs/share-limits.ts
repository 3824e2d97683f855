/** Keeps what callers have taken known to all processes, and beyond a restart. */
import { type Deps, systemContext } from '../services/context.ts'
import { shareDebts } from '../services/limits/share-debts.ts'
import { keepRunning, type Loop } from './keep-running.ts'

/** So much of what was taken a process that is killed forgets. */
const PAUSE_MS = 5000

/** Once more at the end, so that the next process goes on where this one stopped. */
export const createLimitSharer = (deps: Deps, pauseMs = PAUSE_MS): Omit<Loop, 'stopping'> => {
  const ctx = systemContext(deps, 'share-limits')
  const once = () =>
    shareDebts({ ctx }).catch((error: unknown) =>
      deps.log.error({ error: String(error) }, 'limits were not shared'),
    )
  const { start, stop } = keepRunning(once, pauseMs)
  return {
    start,
    async stop() {
      await stop()
      await once()
    },
  }
}
