/** Knows the rungs of a deadline's reminders (domain model 2.10) and which of them is due at an instant. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'

/**
 * Who hears on a rung: the group with counts only; those pending, privately; those pending and, with the list of
 * their names, the secretary; or the secretary alone.
 */
export type RungAudience = 'group' | 'pending' | 'pending_and_secretary' | 'secretary'

export type RungName = 'T-7' | 'T-3' | 'T-1' | 'T' | 'T+1' | 'T+3'

interface RungRule {
  name: RungName
  audience: RungAudience
  daysFromDue: number
  time: string
  /** Through how many days, its own included, a rung missed while the server was down still makes sense. */
  daysOpen: number
  /** A tentative deadline ("dự kiến") is never overdue (F-13). */
  isOverdue: boolean
}

/** A rung stays open no longer than to the eve of the next, so a deadline never climbs two on one day. */
const LADDER: readonly RungRule[] = [
  { name: 'T-7', audience: 'group', daysFromDue: -7, time: '08:00', daysOpen: 4, isOverdue: false },
  { name: 'T-3', audience: 'group', daysFromDue: -3, time: '08:00', daysOpen: 2, isOverdue: false },
  {
    name: 'T-1',
    audience: 'pending',
    daysFromDue: -1,
    time: '08:00',
    daysOpen: 1,
    isOverdue: false,
  },
  { name: 'T', audience: 'pending', daysFromDue: 0, time: '07:30', daysOpen: 1, isOverdue: false },
  {
    name: 'T+1',
    audience: 'pending_and_secretary',
    daysFromDue: 1,
    time: '08:00',
    daysOpen: 2,
    isOverdue: true,
  },
  {
    name: 'T+3',
    audience: 'secretary',
    daysFromDue: 3,
    time: '08:00',
    daysOpen: 4,
    isOverdue: true,
  },
]

export interface Rung {
  name: RungName
  audience: RungAudience
  /** From this instant on it is due. */
  from: Instant
  /** From this instant on it makes no sense any more. */
  until: Instant
}

/** Days after the due day on which the ladder may still have a rung open. */
export const DAYS_AFTER_DUE = 6
/** Days before the due day on which it may already have one. */
export const DAYS_BEFORE_DUE = 7

/** The rungs of a deadline in the order of time. */
export const rungsOf = (deadline: { dueAt: Instant; isTentative: boolean }): Rung[] => {
  const dueOn = dayOf(deadline.dueAt)
  return LADDER.filter((rule) => !(deadline.isTentative && rule.isOverdue)).map((rule) => {
    const day = addDays(dueOn, rule.daysFromDue)
    return {
      name: rule.name,
      audience: rule.audience,
      from: at(day, rule.time),
      until: rule.name === 'T' ? deadline.dueAt : at(addDays(day, rule.daysOpen), '00:00'),
    }
  })
}

/**
 * The one rung that is due at an instant, whether or not it was handled: its moment has come and it still makes
 * sense. Rungs that passed while the server was down are not made up once their days are over.
 */
export const findDueRung = (
  deadline: { dueAt: Instant; isTentative: boolean },
  now: Instant,
): Rung | undefined => rungsOf(deadline).find((rung) => rung.from <= now && now < rung.until)
