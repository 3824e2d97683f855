/** Reads and sets how a session takes check-ins: when it opens and from when one is late, in minutes around its start. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

const MINUTE_MS = 60_000

interface Hours {
  startsAt: Instant
  checkInFrom: Instant
  lateAfter: Instant
}

/** Minutes from one instant to a later one; less than none counts as none. */
const minutesFrom = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS))

export const minutesOf = (
  hours: Hours,
): { opensBeforeMinutes: number; lateAfterMinutes: number } => ({
  opensBeforeMinutes: minutesFrom(hours.checkInFrom, hours.startsAt),
  lateAfterMinutes: minutesFrom(hours.startsAt, hours.lateAfter),
})

/** Codes that were taken already were taken rightly: the opening moves only while it has not come. */
export const mayMoveOpening = (
  { checkInFrom }: Pick<Hours, 'checkInFrom'>,
  now: Instant,
): boolean => now < checkInFrom

/** The hours as the minutes say; what is recorded already keeps its state. */
export const hoursOf = (
  hours: Hours,
  minutes: { opensBeforeMinutes: number; lateAfterMinutes: number },
  now: Instant,
): { checkInFrom: Instant; lateAfter: Instant } => ({
  checkInFrom: mayMoveOpening(hours, now)
    ? addMs(hours.startsAt, -minutes.opensBeforeMinutes * MINUTE_MS)
    : hours.checkInFrom,
  lateAfter: addMs(hours.startsAt, minutes.lateAfterMinutes * MINUTE_MS),
})
