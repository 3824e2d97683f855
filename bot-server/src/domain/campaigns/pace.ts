/** Spreads what leaves at once over time, so that a wide campaign does not meet the limits of the channel (row 7). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { nextAllowed } from '../deadlines/quiet-hours.ts'

const MINUTE_MS = 60_000

/**
 * When message number `index` (from 0) may leave, never in the quiet hours (ruling 14).
 * @param perMinute messages a minute; null: all at once, and the channel's own pace decides
 */
export const pacedAt = (start: Instant, index: number, perMinute: number | null): Instant =>
  nextAllowed(
    perMinute === null
      ? start
      : addMs(nextAllowed(start), Math.floor(index / perMinute) * MINUTE_MS),
  )
