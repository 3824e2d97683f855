/** Counts working days back from a day, as Vietnamese offices count them. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'

/** The `count`-th working day before a day, which itself never counts. @param count whole, from 1 */
export const workingDaysBefore = (
  day: Day,
  count: number,
  exceptions: readonly CalendarException[],
): Day => {
  let first = day
  for (let left = count; left > 0;) {
    first = addDays(first, -1)
    if (isWorkingDay(first, exceptions)) left -= 1
  }
  return first
}
