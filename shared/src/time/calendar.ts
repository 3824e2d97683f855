/** Converts between instants and the days of Asia/Ho_Chi_Minh (UTC+7 all year: Vietnam has no summer time). */
import type { Day, Instant } from '../models/moments.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const OFFSET_MS = 7 * HOUR_MS

const utcMidnight = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`)

/** The Vietnamese calendar day on which an instant falls. */
export const dayOf = (instant: Instant): Day =>
  new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10)

/** The Vietnamese wall time of an instant, `HH:MM`. */
export const timeOf = (instant: Instant): string =>
  new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(11, 16)

/** The instant of a wall time on a Vietnamese day. @param time `HH:MM` or `HH:MM:SS` */
export const at = (day: Day, time: string): Instant => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const ms = utcMidnight(day) - OFFSET_MS + hours * HOUR_MS + minutes * 60_000 + seconds * 1000
  return new Date(ms).toISOString()
}

/** The last second of a Vietnamese day, 23:59:59 (F-13). */
export const endOf = (day: Day): Instant => at(day, '23:59:59')

/** The day `days` later (or earlier, if negative). */
export const addDays = (day: Day, days: number): Day =>
  new Date(utcMidnight(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS)

/** The instant `ms` milliseconds later. */
export const addMs = (instant: Instant, ms: number): Instant =>
  new Date(Date.parse(instant) + ms).toISOString()

/** Weekday of a day: 0 is Sunday (Chủ nhật), 6 is Saturday (thứ Bảy). */
export const weekdayOf = (day: Day): number => new Date(utcMidnight(day)).getUTCDay()

/** The last day of a month. @param month 1–12 */
export const lastDayOfMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
