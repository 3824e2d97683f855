/** Keeps a loop of its own for tables that take long, so that nothing else waits for them. */
import { type Deps, systemContext } from '../services/context.ts'
import { writeExports } from '../services/exports/write-exports.ts'
import { keepRunning } from './keep-running.ts'

export interface ExportWriter {
  /** Writes all that wait now. @returns how many that were */
  once(): Promise<number>
  start(): void
  /** Leaves the one in hand, after its page, to the next process. */
  stop(): Promise<void>
}

/** Who asks looks at the screen meanwhile. */
const PAUSE_MS = 1000

export const createExportWriter = (deps: Deps): ExportWriter => {
  const ctx = systemContext(deps, 'write-exports')
  const { stopping, start, stop } = keepRunning(
    () =>
      once().catch((error: unknown) =>
        deps.log.error({ error: String(error) }, 'exports were not written'),
      ),
    PAUSE_MS,
  )
  const once = () => writeExports({ ctx, stopping })
  return { once, start, stop }
}
