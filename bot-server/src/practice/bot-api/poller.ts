/** Holds the one long poll that may wait for an update while no webhook is set. */
import { BotApiRefusal } from './call.ts'

export interface Poller {
  /**
   * Waits for the next update.
   * @throws BotApiRefusal 408 when none comes in time, 409 when somebody waits already and is not to be replaced
   */
  wait(timeoutMs: number, signal: AbortSignal): Promise<unknown>
  /** Hands an update to who waits. @returns whether somebody did */
  offer(update: unknown): boolean
  /** Ends the wait as if the time were up. */
  end(): void
}

/** @param second what comes of a second poller: two are undocumented (F.3) */
export const createPoller = (second: () => 'refused' | 'takes_over'): Poller => {
  let waiting: { take(update: unknown): void; giveUp(): void } | null = null
  return {
    wait(timeoutMs, signal) {
      if (waiting && second() === 'refused')
        throw new BotApiRefusal(409, 'Conflict: another getUpdates is waiting')
      waiting?.giveUp()
      return new Promise((resolve, reject) => {
        const settle = (finish: () => void) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', giveUp)
          if (waiting?.giveUp === giveUp) waiting = null
          finish()
        }
        const giveUp = () => settle(() => reject(new BotApiRefusal(408, 'Request timeout')))
        const timer = setTimeout(giveUp, timeoutMs)
        signal.addEventListener('abort', giveUp)
        waiting = { take: (update) => settle(() => resolve(update)), giveUp }
      })
    },
    offer(update) {
      const someoneWaits = waiting !== null
      waiting?.take(update)
      return someoneWaits
    },
    end: () => waiting?.giveUp(),
  }
}
