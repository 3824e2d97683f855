/** Moves a campaign's days to a new start: the same distance, the same kind of day. */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import {
  addDays,
  dayOf,
  daysBetween,
  endOf,
  lastDayOfMonth,
  weekdayOf,
} from '@quan-triet/shared/time/calendar'

/** Where a campaign began, and where it is to begin. */
export interface Shift {
  from: Day
  to: Day
}

const DAYS_OF_WEEK = 7
const MONTHS_OF_YEAR = 12

/**
 * As many days after the new start as it was after the old one, moved to the nearest day with the same weekday, never
 * before the start; if the old day was a working day, on to the next working day.
 * @param isWorking whether people work on a day
 */
export const shiftDay = (day: Day, shift: Shift, isWorking: (day: Day) => boolean): Day => {
  const same = addDays(shift.to, daysBetween(shift.from, day))
  const ahead = (weekdayOf(day) - weekdayOf(same) + DAYS_OF_WEEK) % DAYS_OF_WEEK
  const nearest = addDays(same, ahead > DAYS_OF_WEEK / 2 ? ahead - DAYS_OF_WEEK : ahead)
  const shifted = day >= shift.from && nearest < shift.to ? addDays(nearest, DAYS_OF_WEEK) : nearest
  return isWorking(day) ? nextWorking(shifted, isWorking) : shifted
}

/** Holidays in a row never last longer. */
const LONGEST_REST = 15

const nextWorking = (day: Day, isWorking: (day: Day) => boolean): Day => {
  for (let ahead = 0; ahead <= LONGEST_REST; ahead += 1)
    if (isWorking(addDays(day, ahead))) return addDays(day, ahead)
  return day
}

/** A deadline by month or quarter ends with the month as many months later; one by day moves as `shiftDay`. */
export const shiftDeadline = (
  deadline: { dueAt: Instant; granularity: 'ngay' | 'thang' | 'quy' },
  shift: Shift,
  isWorking: (day: Day) => boolean,
): Instant => {
  const day = dayOf(deadline.dueAt)
  if (deadline.granularity === 'ngay') return endOf(shiftDay(day, shift, isWorking))
  const step = deadline.granularity === 'quy' ? 3 : 1
  const months = Math.round((monthOf(shift.to) - monthOf(shift.from)) / step) * step
  const month = monthOf(day) + months
  return endOf(lastDayOfMonth(Math.floor(month / MONTHS_OF_YEAR), (month % MONTHS_OF_YEAR) + 1))
}

/** Months counted from year 0, January being 0. */
const monthOf = (day: Day): number =>
  Number(day.slice(0, 4)) * MONTHS_OF_YEAR + Number(day.slice(5, 7)) - 1
