/** Counts the reminders that groups are to expect in each month, by the ladders of their deadlines (2.10). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { at } from '@quan-triet/shared/time/calendar'
import { rungsOf } from '../deadlines/reminder-ladder.ts'
import type { GroupSendingWay } from './cost.ts'
import { quotaMonthOf } from './quota.ts'

/** Deadlines of one day with one ladder, and the groups of a channel that hear of them. */
export interface RemindedDay {
  way: GroupSendingWay
  dueOn: Day
  isTentative: boolean
  reminderDays: readonly number[] | null
  groups: number
}

const DUE_TIME = '23:59'

/**
 * At most so many: rungs of two deadlines that meet on one day go as one message, and count twice here.
 * @param now rungs before it are over
 * @returns how many messages of a channel a month (`YYYY-MM`) is to bring
 */
export const expectReminders = (
  days: readonly RemindedDay[],
  now: Instant,
): ((way: GroupSendingWay, month: string) => number) => {
  const counts = new Map<string, number>()
  for (const { way, groups, ...deadline } of days)
    for (const rung of rungsOf({ ...deadline, dueAt: at(deadline.dueOn, DUE_TIME) })) {
      if (rung.audience !== 'group' || rung.from <= now) continue
      const key = `${way}/${quotaMonthOf(rung.from)}`
      counts.set(key, (counts.get(key) ?? 0) + groups)
    }
  return (way, month) => counts.get(`${way}/${month}`) ?? 0
}
