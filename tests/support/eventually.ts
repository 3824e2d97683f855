/** Waits for something that other processes bring about, by asking again and again, within a limit. */
import { setTimeout as pause } from 'node:timers/promises'

const STEP_MS = 20

/**
 * Asks until the answer is neither undefined nor false.
 * @throws Error naming `what` when the limit has passed
 */
export const eventually = async <T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  limitMs = 20_000,
): Promise<Exclude<T, false | undefined>> => {
  const end = Date.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer as Exclude<T, false | undefined>
    if (Date.now() > end) throw new Error(`this did not come about: ${what}`)
    await pause(STEP_MS)
  }
}
