/** Runs the clock of requests about personal data: two working days, one extension, three warnings (P-10). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import { addWorkingDays, countWorkingDays } from '@quan-triet/shared/time/working-days'

/** Decree 356/2025: an answer within two working days, once up to fifteen days more. */
const ANSWER_WORKING_DAYS = 2
const EXTENSION_DAYS = 15
/** Processing stops within fifteen days of a withdrawal, twenty when third parties are concerned. */
const STOP_DAYS = { alone: 15, withThirdParties: 20 }

/** @param exceptions of the working days, as administrators entered them */
export const answerDue = (askedAt: Instant, exceptions: readonly CalendarException[]): Instant =>
  endOf(addWorkingDays(dayOf(askedAt), ANSWER_WORKING_DAYS, exceptions))

/** The last day that an extension may reach. @param dueAt the clock's own end, before any extension */
export const latestExtension = (dueAt: Instant): Day => addDays(dayOf(dueAt), EXTENSION_DAYS)

/** The last day on which data may still be processed after a withdrawal. */
export const stopDay = (askedAt: Instant, who: keyof typeof STOP_DAYS): Day =>
  addDays(dayOf(askedAt), STOP_DAYS[who])

export interface Clock {
  askedAt: Instant
  /** What counts: the extension if there is one. */
  dueAt: Instant
}

/** Working days left after today: 0 on the last day, and when it is over. */
export const workingDaysLeft = (
  { dueAt }: Pick<Clock, 'dueAt'>,
  now: Instant,
  exceptions: readonly CalendarException[],
): number => countWorkingDays(dayOf(now), dayOf(dueAt), exceptions)

export const rungs = ['moi', 'nua_han', 'den_han', 'qua_han'] as const
export type ClockRung = (typeof rungs)[number]

/** How far the clock has run: new, past its half, on its last day, over. */
export const rungAt = ({ askedAt, dueAt }: Clock, now: Instant): ClockRung => {
  if (now > dueAt) return 'qua_han'
  if (dayOf(now) === dayOf(dueAt)) return 'den_han'
  const half = (Date.parse(askedAt) + Date.parse(dueAt)) / 2
  return Date.parse(now) >= half ? 'nua_han' : 'moi'
}

/** Whether those who answer have still to be told of the rung that the clock has reached. */
export const isNewRung = (reached: ClockRung, told: ClockRung): boolean =>
  rungs.indexOf(reached) > rungs.indexOf(told)
