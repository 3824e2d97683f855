/** Decides to which hour "hoãn phần 5 sang mai" moves a part: the same hour of a later day. */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'

/**
 * "Mai" is tomorrow; said of a part that is not due before, where tomorrow would be no postponing, it is the day after
 * the part's own. A paused part goes on at its hour of any day named.
 * @param push the hour it has @param named the day that the words name
 * @returns undefined when the day named is not later than the part's own
 */
export const postponedHour = (
  push: { dueAt: Instant; isPaused: boolean },
  named: Day,
  today: Day,
): Instant | undefined => {
  const planned = dayOf(push.dueAt)
  const hour = timeOf(push.dueAt)
  if (named > planned || push.isPaused) return at(named, hour)
  return named === addDays(today, 1) ? at(addDays(planned, 1), hour) : undefined
}
