/** Reads the days of a review out of its wording: one, or one every year from a first year to a last day (F-13, TV-12). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { fold } from '@quan-triet/shared/text/fold'
import { addDays, dayOf, lastDayOfMonth } from '@quan-triet/shared/time/calendar'
import { type InterpretedDeadline, interpretDeadline } from '../deadlines/interpret-deadline.ts'

/** On the folded key, so that every way of typing the words is met. */
const YEARLY = /\bhang nam\b/
const MOST_YEARS = 30

export type ReviewReading =
  | { kind: 'dates'; first: InterpretedDeadline; dueAts: Instant[]; isYearly: boolean }
  /** "hàng năm" without a first year: a person is asked. */
  | { kind: 'needs_first_year' }
  | { kind: 'unreadable' }

/**
 * @param of.wordedOn a date without year is the next such date from that day on
 * @param of.lastDay of a yearly review: the last day on which one may fall due
 */
export const readReview = (of: {
  wording: string
  wordedOn: Day
  firstYear: number | null
  lastDay: Day | null
}): ReviewReading => {
  const wording = fold(of.wording)
  if (!YEARLY.test(wording)) {
    const first = interpretDeadline(wording, of.wordedOn)
    return first
      ? { kind: 'dates', first, dueAts: [first.dueAt], isYearly: false }
      : { kind: 'unreadable' }
  }
  if (of.firstYear === null || of.lastDay === null) return { kind: 'needs_first_year' }
  const { firstYear, lastDay } = of
  const read = Array.from({ length: MOST_YEARS }, (_, index) =>
    interpretDeadline(wording.replace(YEARLY, `nam ${firstYear + index}`)),
  )
  const [first] = read
  if (!first) return { kind: 'unreadable' }
  const dueAts = read.flatMap((one) => (one && one.dueOn <= lastDay ? [one.dueAt] : []))
  return { kind: 'dates', first, dueAts, isYearly: true }
}

const MONTHS_OF_QUARTER = 3

/** One quarter before a review falls due, and one month before: the same day of the month, or its last. */
export const reminderDays = (dueAt: Instant): readonly [quarter: Day, month: Day] => {
  const due = dayOf(dueAt)
  return [monthsBefore(due, MONTHS_OF_QUARTER), monthsBefore(due, 1)]
}

const monthsBefore = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const index = year * 12 + month - 1 - months
  const [before, beforeMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const last = lastDayOfMonth(before, beforeMonth)
  return addDays(last, Math.min(0, date - Number(last.slice(8))))
}

/** Which reminder is due on a day: the later one that was not yet sent; none before, none once held or overdue. */
export const reviewReminder = (of: { dueAt: Instant; sent: number; today: Day }): 1 | 2 | null => {
  const [quarter, month] = reminderDays(of.dueAt)
  if (of.today > dayOf(of.dueAt)) return null
  if (of.today >= month) return of.sent < 2 ? 2 : null
  return of.today >= quarter && of.sent < 1 ? 1 : null
}
