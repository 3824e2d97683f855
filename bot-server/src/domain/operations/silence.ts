/** Says when an Official Account's webhook has been silent for too long while messages still leave (platform B.8). */

/** A weekend without a word is no fault; a week in which parts go out and nothing at all comes back is one. */
export const SILENCE_MS = 7 * 24 * 3_600_000
const LEAST_DELIVERED = 3

/** @param seen groups bound for `SILENCE_MS` or longer, messages delivered to groups and events received in that time */
export const isSilent = (seen: {
  groups: number
  delivered: number
  hasEvents: boolean
}): boolean => seen.groups > 0 && seen.delivered >= LEAST_DELIVERED && !seen.hasEvents
