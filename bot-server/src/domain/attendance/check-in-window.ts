/** Says when a session takes codes: planned from its hours, opened early or again by the secretary, ended by closing. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

const MINUTE_MS = 60_000
const OPENS_BEFORE_MS = 20 * MINUTE_MS
const LATE_AFTER_MS = 15 * MINUTE_MS
/** How long codes are taken at least when the secretary opens check-in by hand. */
const OPENED_FOR_MS = 120 * MINUTE_MS

export interface CheckInWindow {
  checkInFrom: Instant
  checkInUntil: Instant
}

/** From 20 minutes before the start to the end; late from 15 minutes after the start. */
export const planWindow = (hours: {
  startsAt: Instant
  endsAt: Instant
}): CheckInWindow & { lateAfter: Instant } => ({
  checkInFrom: addMs(hours.startsAt, -OPENS_BEFORE_MS),
  checkInUntil: hours.endsAt,
  lateAfter: addMs(hours.startsAt, LATE_AFTER_MS),
})

/** Where an instant falls; both ends of the window belong to it. */
export const windowAt = (
  session: CheckInWindow & { closedAt: Instant | null },
  now: Instant,
): 'not_yet' | 'open' | 'over' | 'closed' => {
  if (session.closedAt !== null) return 'closed'
  if (now < session.checkInFrom) return 'not_yet'
  return now > session.checkInUntil ? 'over' : 'open'
}

/** The window once the secretary opens check-in now, early or again: to the end, and for two hours at least. */
export const openedWindow = (session: { endsAt: Instant }, now: Instant): CheckInWindow => {
  const atLeast = addMs(now, OPENED_FOR_MS)
  return { checkInFrom: now, checkInUntil: session.endsAt > atLeast ? session.endsAt : atLeast }
}

/** The window once the secretary ends check-in now; both ends belong to it, so it ends a moment before. */
export const endedWindow = (session: { checkInFrom: Instant }, now: Instant): CheckInWindow => ({
  checkInFrom: session.checkInFrom,
  checkInUntil: addMs(now, -1),
})
