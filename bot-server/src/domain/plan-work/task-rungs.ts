/** Says when the owner of a task is reminded: three days ahead, on the day, and the day after, on working days alone. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'

export type TaskRung = 'truoc' | 'dung' | 'sau'

/** In days from the due day; the newest last. */
const OFFSETS: readonly (readonly [TaskRung, number])[] = [
  ['truoc', -3],
  ['dung', 0],
  ['sau', 1],
]
/** A house that stood still for longer does not come back to what is long past. */
export const REMINDED_WITHIN_DAYS = 14
export const REMINDED_AHEAD_DAYS = 3

/**
 * The rung to be taken today: the newest whose day has come. What fell on days off waits for the next working day; two
 * rungs of one day are one.
 * @param taken the rungs taken already
 */
export const taskRungOn = (
  due: Day,
  today: Day,
  { taken, exceptions }: { taken: readonly TaskRung[]; exceptions: readonly CalendarException[] },
): TaskRung | undefined => {
  if (!isWorkingDay(today, exceptions)) return undefined
  if (today > addDays(due, REMINDED_WITHIN_DAYS)) return undefined
  const come = OFFSETS.filter(([, offset]) => addDays(due, offset) <= today)
  const newest = come.at(-1)?.[0]
  return newest === undefined || taken.includes(newest) ? undefined : newest
}
