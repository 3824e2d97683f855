/** Turns the auditor's choice of a time into days. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'

export type Period = 'all' | 'today' | 'week' | 'month' | 'days'

export interface Days {
  from: Day
  to: Day
}

/** How many days a period goes back, today included. */
const lengths = { today: 1, week: 7, month: 30 } as const

/** @returns whole days, both included; null for all there are */
export const daysOf = (period: Period, today: Day, chosen: Days): Days | null => {
  if (period === 'all') return null
  // Days chosen the wrong way round mean the same.
  if (period === 'days')
    return chosen.from <= chosen.to ? chosen : { from: chosen.to, to: chosen.from }
  return { from: addDays(today, 1 - lengths[period]), to: today }
}
