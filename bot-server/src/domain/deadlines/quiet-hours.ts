/** Knows the hours in which nothing leaves by itself: 21:00 to 07:00 in Vietnam (INV-42, ruling 14). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'

const QUIET_FROM = '21:00'
const QUIET_UNTIL = '07:00'

/** Whether an instant lies in the quiet hours; 07:00 itself no longer does. */
export const isQuiet = (instant: Instant): boolean => {
  const time = timeOf(instant)
  return time >= QUIET_FROM || time < QUIET_UNTIL
}

/** The instant itself, or the end of the quiet hours it lies in. */
export const nextAllowed = (instant: Instant): Instant => {
  if (!isQuiet(instant)) return instant
  const day = dayOf(instant)
  return at(timeOf(instant) >= QUIET_FROM ? addDays(day, 1) : day, QUIET_UNTIL)
}

/** When the quiet hours of a day's evening begin: what has not left by then must not leave. */
export const quietStartOf = (day: Day): Instant => at(day, QUIET_FROM)
