/** Knows when something owed climbs the tree of units, around its due moment (ruling 14: the second ladder). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import { addWorkingDays, isWorkingDay } from '@quan-triet/shared/time/working-days'
import { workingDaysBefore } from './working-days-before.ts'

/** Working days around the due day: the unit; the unit and who has it; one above them; the owner's list. */
export const USUAL_ESCALATION_DAYS: readonly number[] = [-3, 0, 1, 3]

/** Of the rungs this one tells of the due day itself: what was to be told before is then said with it. */
const DUE_RUNG = 2

export interface Climbing {
  dueAt: Instant
  /** "Dự kiến": never overdue (F-13). */
  isTentative: boolean
  /** Rising working days, one a rung; null: the usual ones. */
  ladder: readonly number[] | null
  /** Rungs taken for this very due moment. */
  taken: readonly { rung: number; takenOn: Day }[]
}

/** 0 is the due day, or the last working day before it where that is a day off. */
const dayAt = (dueOn: Day, days: number, exceptions: readonly CalendarException[]): Day => {
  if (days > 0) return addWorkingDays(dueOn, days, exceptions)
  if (days < 0) return workingDaysBefore(dueOn, -days, exceptions)
  return isWorkingDay(dueOn, exceptions) ? dueOn : workingDaysBefore(dueOn, 1, exceptions)
}

/** The days on which the rungs are reached, in their order; none for a tentative deadline. */
export const climbDaysOf = (
  { dueAt, isTentative, ladder }: Omit<Climbing, 'taken'>,
  exceptions: readonly CalendarException[] = [],
): Day[] =>
  isTentative
    ? []
    : (ladder ?? USUAL_ESCALATION_DAYS).map((days) => dayAt(dayOf(dueAt), days, exceptions))

/**
 * The rung to take today. One a day at most and none on a day off, so that after days of standing still a unit is told
 * before those above it are; the rung before the due day is left out once that of the due day is reached.
 * @returns from 1; undefined when there is nothing to do
 */
export const rungToTake = (
  climbing: Climbing,
  today: Day,
  exceptions: readonly CalendarException[] = [],
): number | undefined => {
  if (!isWorkingDay(today, exceptions)) return undefined
  if (climbing.taken.some(({ takenOn }) => takenOn >= today)) return undefined
  const days = climbDaysOf(climbing, exceptions)
  const isReached = (rung: number): boolean => (days[rung - 1] ?? '9') <= today
  const last = Math.max(0, ...climbing.taken.map(({ rung }) => rung))
  const next = last < DUE_RUNG && isReached(DUE_RUNG) ? DUE_RUNG : last + 1
  return isReached(next) ? next : undefined
}
