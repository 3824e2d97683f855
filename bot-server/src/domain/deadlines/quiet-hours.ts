/** Knows the hours in which nothing leaves by itself: 21:00 to 07:00 in Vietnam, or a campaign's own (INV-42, ruling 14). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'

/** Wall times in Vietnam, `HH:MM`; they may cross midnight. */
export interface QuietHours {
  from: string
  until: string
}

export const defaultQuietHours: QuietHours = { from: '21:00', until: '07:00' }

/** A night is left to people whatever a campaign wishes. */
export const LEAST_QUIET_HOURS = 8

const DAY_MINUTES = 24 * 60
const NOON = '12:00'

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** How many minutes of a day are quiet; the same time twice is none at all. */
export const quietMinutesOf = ({ from, until }: QuietHours): number =>
  (minutesOf(until) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES

/** Whether a campaign may choose these hours: two wall times with at least eight quiet hours between them. */
export const mayBeQuietHours = (hours: QuietHours): boolean =>
  [hours.from, hours.until].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) &&
  quietMinutesOf(hours) >= LEAST_QUIET_HOURS * 60

/** The hours of a campaign as its row has them: 21:00 to 07:00 where it says nothing or nothing that may be. */
export const quietHoursOf = (campaign: {
  quiet_from: string | null
  quiet_until: string | null
}): QuietHours => {
  const { quiet_from: from, quiet_until: until } = campaign
  if (from === null || until === null) return defaultQuietHours
  return mayBeQuietHours({ from, until }) ? { from, until } : defaultQuietHours
}

/** Whether an instant lies in the quiet hours; their end itself no longer does. */
export const isQuiet = (instant: Instant, hours: QuietHours = defaultQuietHours): boolean => {
  const time = timeOf(instant)
  return hours.from < hours.until
    ? time >= hours.from && time < hours.until
    : time >= hours.from || time < hours.until
}

/** The instant itself, or the end of the quiet hours it lies in. */
export const nextAllowed = (instant: Instant, hours: QuietHours = defaultQuietHours): Instant => {
  if (!isQuiet(instant, hours)) return instant
  const day = dayOf(instant)
  return at(timeOf(instant) < hours.until ? day : addDays(day, 1), hours.until)
}

/** When the quiet hours that follow a day begin: what has not left by then must not leave. */
export const quietStartOf = (day: Day, hours: QuietHours = defaultQuietHours): Instant =>
  at(hours.from < NOON ? addDays(day, 1) : day, hours.from)
