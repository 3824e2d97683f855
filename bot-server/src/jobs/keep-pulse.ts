/** Keeps it known that this process runs, and how it and its machine stand. */
import { hostname } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import packageJson from '../../package.json' with { type: 'json' }
import { type Deps, systemContext } from '../services/context.ts'
import { forgetProcess, noteProcess } from '../services/operations/note-process.ts'
import { keepRunning, type Loop } from './keep-running.ts'

const PAUSE_MS = 15_000
const RESOLUTION_MS = 20
const MB = 1024 * 1024

/** Its note goes when it stops in order; one that dies leaves it behind. */
export const createPulse = (deps: Deps, pauseMs = PAUSE_MS): Omit<Loop, 'stopping'> => {
  const ctx = systemContext(deps, 'pulse')
  const id = deps.newId<string>()
  const startedAt = deps.clock.wall()
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  const logged = (error: unknown): void =>
    deps.log.error({ error: String(error) }, 'the process could not say that it runs')
  const beat = async (): Promise<void> => {
    // The histogram counts from its resolution on; in nanoseconds.
    const seconds = Math.max(0, delay.percentile(99) / 1e9 - RESOLUTION_MS / 1000)
    delay.reset()
    deps.metrics.loopDelay.seconds = seconds
    const input = {
      id,
      host: hostname(),
      version: packageJson.version,
      startedAt,
      memoryMb: Math.round(process.memoryUsage.rss() / MB),
      loopDelayMs: Math.round(seconds * 1000),
    }
    await noteProcess({ ctx, input }).catch(logged)
  }
  const { start, stop } = keepRunning(beat, pauseMs)
  return {
    start() {
      delay.enable()
      start()
    },
    async stop() {
      delay.disable()
      await stop()
      await forgetProcess({ ctx, input: { id } }).catch(logged)
    },
  }
}
