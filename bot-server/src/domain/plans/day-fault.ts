/** Judges the day on which a step of a paper is said to have been taken. */
import type { Day } from '@quan-triet/shared/models/moments'

export type DayFault = 'day_to_come' | 'before_last_step'

/** @param notBefore the day of the step before; null when that step has none */
export const findDayFault = (
  day: Day,
  { today, notBefore }: { today: Day; notBefore: Day | null },
): DayFault | undefined => {
  if (day > today) return 'day_to_come'
  return notBefore !== null && day < notBefore ? 'before_last_step' : undefined
}
