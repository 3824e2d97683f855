/** Says what the days of the simulated month are, written down by hand: no calendar of the house's own is asked. */
import type { Day } from '@quan-triet/shared/models/moments'

const DAYS_OF = [31, 28, 31, 30, 31, 30]
/** The Hùng Kings' day moved to Monday, Reunification, Labour Day, and a Monday that an administrator gave. */
const OFF: readonly Day[] = ['2026-04-27', '2026-04-30', '2026-05-01', '2026-05-04']
/** A Saturday that is worked for that Monday. */
const ON: readonly Day[] = ['2026-05-09']
/** 2/3/2026 was a Monday. */
const FIRST_MONDAY = 31 + 28 + 1

/** What the house is told of the last two. */
export const exceptions = [
  { day: '2026-05-04', kind: 'nghi', note: 'hoán đổi' },
  { day: '2026-05-09', kind: 'lam', note: 'làm bù' },
] as const

/** From 1/1/2026 to 30/6/2026. */
export const allDays: readonly Day[] = DAYS_OF.flatMap((count, month) =>
  Array.from(
    { length: count },
    (_, date) => `2026-${String(month + 1).padStart(2, '0')}-${String(date + 1).padStart(2, '0')}`,
  ),
)

const isWeekend = (index: number): boolean => (index - FIRST_MONDAY + 70) % 7 > 4

export const workingDays: readonly Day[] = allDays.filter(
  (day, index) => ON.includes(day) || (!isWeekend(index) && !OFF.includes(day)),
)

/** The day so many working days after a due day, or before it; 0: the last working day up to it. */
export const rungDay = (due: Day, days: number): Day => {
  const last = workingDays.findLastIndex((day) => day <= due)
  const isOn = workingDays[last] === due
  const index = days < 0 && !isOn ? last + days + 1 : last + days
  return workingDays[index] ?? '9999-12-31'
}
