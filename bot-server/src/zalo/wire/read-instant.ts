/** Reads a platform's time: milliseconds in every sample seen, though some clients meet seconds (platform A.5, B.7). */
import type { Instant } from '@quan-triet/shared/models/moments'

const LEAST_MILLISECONDS = 1e12
/** Beyond it a year has more than four digits, and instants would no longer sort as text. */
const LAST_MILLISECOND = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** @param date milliseconds or seconds since the epoch @returns undefined for what is no time of ours */
export const readInstant = (date: number): Instant | undefined => {
  const ms = Math.trunc(date < LEAST_MILLISECONDS ? date * 1000 : date)
  return ms >= 0 && ms <= LAST_MILLISECOND ? new Date(ms).toISOString() : undefined
}
