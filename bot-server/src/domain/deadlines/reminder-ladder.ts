/** Knows the rungs of a deadline's reminders (domain model 2.10) and which of them is due at an instant. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'

/**
 * Who hears on a rung: the group with counts only; those pending, privately; those pending and, with the list of
 * their names, the secretary; or the secretary alone.
 */
export type RungAudience = 'group' | 'pending' | 'pending_and_secretary' | 'secretary'

/** `T-7` is seven days before the due day, `T` the day itself. */
export type RungName = 'T' | `T-${number}` | `T+${number}`

/** The days of the ladder when a campaign sets none of its own (2.10). */
const USUAL_DAYS: readonly number[] = [-7, -3, -1, 0, 1, 3]
/** A rung missed while the server was down makes sense no longer than this, its own day included. */
const LONGEST_OPEN = 4
const LIST_FROM = 3

const nameOf = (day: number): RungName => {
  if (day === 0) return 'T'
  return day < 0 ? `T-${-day}` : `T+${day}`
}

const audienceOf = (day: number): RungAudience => {
  if (day < -1) return 'group'
  if (day <= 0) return 'pending'
  return day < LIST_FROM ? 'pending_and_secretary' : 'secretary'
}

/** A rung stays open to the eve of the next at most, and one before the due day to its eve: never two on one day. */
const daysOpen = (day: number, next: number | undefined): number =>
  Math.min(LONGEST_OPEN, (next ?? day + LONGEST_OPEN) - day, day < 0 ? -day : LONGEST_OPEN)

export interface Rung {
  name: RungName
  /** Days from the due day; negative before it. */
  day: number
  audience: RungAudience
  /** From this instant on it is due. */
  from: Instant
  /** From this instant on it makes no sense any more. */
  until: Instant
}

/** Days after the due day on which any ladder may still have a rung open: the latest stands a week after it. */
export const DAYS_AFTER_DUE = 10
/** Days before the due day on which one may already have begun. */
export const DAYS_BEFORE_DUE = 14

/** A deadline with the days that its campaign chose; null: the usual ones. */
interface Reminded {
  dueAt: Instant
  isTentative: boolean
  reminderDays?: readonly number[] | null
}

/** The rungs of a deadline in the order of time; a tentative one ("dự kiến") is never overdue (F-13). */
export const rungsOf = (deadline: Reminded): Rung[] => {
  const dueOn = dayOf(deadline.dueAt)
  const days = [...new Set(deadline.reminderDays ?? USUAL_DAYS)]
    .filter((day) => day <= 0 || !deadline.isTentative)
    .toSorted((a, b) => a - b)
  return days.map((day, index) => {
    const on = addDays(dueOn, day)
    return {
      name: nameOf(day),
      day,
      audience: audienceOf(day),
      from: at(on, day === 0 ? '07:30' : '08:00'),
      until: day === 0 ? deadline.dueAt : at(addDays(on, daysOpen(day, days[index + 1])), '00:00'),
    }
  })
}

/**
 * The one rung that is due at an instant, whether or not it was handled: its moment has come and it still makes
 * sense. Rungs that passed while the server was down are not made up once their days are over.
 */
export const findDueRung = (deadline: Reminded, now: Instant): Rung | undefined =>
  rungsOf(deadline).find((rung) => rung.from <= now && now < rung.until)
