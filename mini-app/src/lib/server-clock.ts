/** Follows the server's clock by its distance from the phone's, since the phone's may be wrong (PD-13). */
import type { Instant } from '@quan-triet/shared/models/moments'

let offsetMs = 0
let isKnown = false

/** Whether the server has said the time since the app was opened. */
export const isClockKnown = (): boolean => isKnown

/** Notes what the server says the time is. */
export const noteServerNow = (serverNow: Instant): void => {
  isKnown = true
  offsetMs = Date.parse(serverNow) - Date.now()
}

/** The server's time in milliseconds, as far as known. */
export const serverNowMs = (): number => Date.now() + offsetMs

export const serverNow = (): Instant => new Date(serverNowMs()).toISOString()

/** Whole seconds from now until an instant, never below 0. */
export const secondsUntil = (instant: Instant, nowMs: number = serverNowMs()): number =>
  Math.max(0, Math.ceil((Date.parse(instant) - nowMs) / 1000))
