/** Prints days, times, counts and ratios in the one house style that every answer and screen uses. */
import type { Day, Instant } from '../models/moments.ts'
import { dayOf, timeOf, weekdayOf } from '../time/calendar.ts'

const WEEKDAYS = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const

/** The heads of a calendar's columns, from Monday on. */
export const WEEKDAY_INITIALS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

const FULL_HUNDREDTHS = 10_000
const LAST_MINUTE = '23:59'

/** A day with its weekday: "thứ Bảy 14/3/2026" (4.5 rule 6). @param day `YYYY-MM-DD` in Vietnam */
export const formatDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${WEEKDAYS[weekdayOf(day)]} ${date}/${month}/${year}`
}

/** A day where space is scarce: "14/3". @param day `YYYY-MM-DD` in Vietnam */
export const formatShortDay = (day: Day): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${date}/${month}`
}

/** The Vietnamese wall time of an instant: "08:00". @param instant ISO-8601 UTC */
export const formatTime = (instant: Instant): string => timeOf(instant)

/** An instant as people say it: "08:00 thứ Bảy 14/3/2026". @param instant ISO-8601 UTC */
export const formatDayTime = (instant: Instant): string =>
  `${timeOf(instant)} ${formatDay(dayOf(instant))}`

/**
 * A deadline as plans word it: "hết ngày thứ Tư 25/3/2026" when it ends with its day (F-13), else with its hour.
 * @param instant ISO-8601 UTC
 */
export const formatDue = (instant: Instant): string =>
  timeOf(instant) === LAST_MINUTE ? `hết ngày ${formatDay(dayOf(instant))}` : formatDayTime(instant)

/** A whole number with a dot at every thousand: "4.502". @param n a whole number */
export const formatCount = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, '.')

/**
 * The percentage n/d with two decimals, rounded half up: "86,67%" (domain model 2.7, ratio rules 3 and 5).
 *
 * "100,00%" appears only when n = d and "0,00%" only when n = 0; the nearest other value stands in for them.
 * @param n how many, a whole number from 0
 * @param d out of how many, a whole number from 0
 * @returns the text, or "không có đối tượng" when d = 0
 */
export const percentText = (n: number, d: number): string => {
  if (d === 0) return 'không có đối tượng'
  const hundredths = roundedHundredths(n, d)
  const decimals = String(hundredths % 100).padStart(2, '0')
  return `${formatCount(Math.floor(hundredths / 100))},${decimals}%`
}

/**
 * The count, its base and the percentage: "26/30 (86,67%)"; a percentage never stands alone (PD-9).
 * @param n how many, a whole number from 0
 * @param d out of how many, a whole number from 0
 */
export const ratioText = (n: number, d: number): string =>
  d === 0 ? percentText(n, d) : `${formatCount(n)}/${formatCount(d)} (${percentText(n, d)})`

/** Integers throughout: a floating quotient rounds 2.909/3.044 the wrong way at the edge (TV-04). */
const roundedHundredths = (n: number, d: number): number => {
  const nearest = Math.floor((n * 2 * FULL_HUNDREDTHS + d) / (2 * d))
  if (nearest === FULL_HUNDREDTHS && n < d) return FULL_HUNDREDTHS - 1
  if (nearest === 0 && n > 0) return 1
  return nearest
}
