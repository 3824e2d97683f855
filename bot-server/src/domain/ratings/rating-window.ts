/** Decides when a session may be rated, by whom, and when its counts may be seen. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'

/** Seven days: people think of a class for some time; afterwards the counts stand still. */
export const RATING_MS = 7 * 86_400_000
/** Fewer answers would tell who gave them. */
export const LEAST_ANSWERS = 5

interface RatedSession {
  endsAt: Instant
  closedAt: Instant | null
}

/**
 * From the end of the session (or its earlier closing) for seven days. The end hangs on the planned hour alone, so that
 * closing a session late never opens a window whose counts were shown already.
 */
export const ratingWindow = ({
  endsAt,
  closedAt,
}: RatedSession): { from: Instant; until: Instant } => ({
  from: closedAt !== null && closedAt < endsAt ? closedAt : endsAt,
  until: addMs(endsAt, RATING_MS),
})

export type RatingRefusal = 'not_yet' | 'over' | 'not_there'

/** Why somebody may not rate a session now; undefined when he or she may. @param state of the person's own record */
export const whyNotRate = (
  session: RatedSession,
  state: AttendanceState | undefined,
  now: Instant,
): RatingRefusal | undefined => {
  const { from, until } = ratingWindow(session)
  if (state !== 'co_mat' && state !== 'muon') return 'not_there'
  if (now < from) return 'not_yet'
  return now < until ? undefined : 'over'
}

/**
 * Whether counts may be shown: after the window, so that nobody learns from a number that grows who has just answered,
 * and never of fewer than five answers.
 */
export const areCountsOpen = (session: RatedSession, now: Instant): boolean =>
  now >= ratingWindow(session).until

export const areEnough = (answers: number): boolean => answers >= LEAST_ANSWERS
