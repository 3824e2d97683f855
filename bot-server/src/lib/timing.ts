/** Passes the machine's time: real, or skipped where nothing needs to be waited for. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Timing {
  /** The machine's time in milliseconds since 1970. */
  now(): number
  /** Resolves when a moment has come that was reserved for something; at once when the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
  /** Resolves when it is time to look again for something to do; at once when the signal is aborted. */
  rest(ms: number, signal?: AbortSignal): Promise<void>
}

const pass = async (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  if (signal?.aborted) return
  try {
    await sleep(Math.max(0, ms), undefined, signal && { signal })
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}

export const systemTiming: Timing = { now: () => Date.now(), wait: pass, rest: pass }

/** Time that jumps over every wait, so that a stand-in is called at once whatever pace is kept; resting is real. */
export const createSkippingTiming = (): Timing => {
  let ahead = 0
  const now = () => Date.now() + ahead
  return {
    now,
    async wait(ms) {
      const until = now() + Math.max(0, ms)
      await new Promise((resolve) => setImmediate(resolve))
      ahead = Math.max(ahead, until - Date.now())
    },
    rest: pass,
  }
}
