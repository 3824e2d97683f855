/** Counts working days as Vietnamese offices do: no weekends, no holidays, with what an administrator has added. */
import type { Day } from '../models/moments.ts'
import { addDays } from './calendar.ts'
import { ANNOUNCED, type CalendarException, holidaysOf, isWeekend } from './holidays.ts'

/** Years are asked for again and again while a clock runs. */
const known = new Map<number, ReadonlySet<Day>>()

const isHoliday = (day: Day): boolean => {
  const year = Number(day.slice(0, 4))
  const days = known.get(year) ?? new Set(holidaysOf(year))
  known.set(year, days)
  return days.has(day)
}

/** @param exceptions days that differ from the rule; they win over holidays, weekends and announced swaps */
export const isWorkingDay = (day: Day, exceptions: readonly CalendarException[] = []): boolean => {
  const exception =
    exceptions.find((one) => one.day === day) ?? ANNOUNCED.find((one) => one.day === day)
  return exception ? exception.kind === 'lam' : !isWeekend(day) && !isHoliday(day)
}

/**
 * The `count`-th working day after a day, which itself never counts (Civil Code, art. 147).
 * @param count whole, from 1
 */
export const addWorkingDays = (
  day: Day,
  count: number,
  exceptions: readonly CalendarException[] = [],
): Day => {
  let last = day
  for (let left = count; left > 0;) {
    last = addDays(last, 1)
    if (isWorkingDay(last, exceptions)) left -= 1
  }
  return last
}

/** How many working days there are after one day, up to and including another; 0 if it is not later. */
export const countWorkingDays = (
  after: Day,
  until: Day,
  exceptions: readonly CalendarException[] = [],
): number => {
  let count = 0
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1))
    if (isWorkingDay(day, exceptions)) count += 1
  return count
}
