/** Says of somebody in the list of essays by when the essay is due and whether it is late (F-08b). */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { EssayState } from '@quan-triet/shared/vocabulary/essay-verdicts'

interface WriterFacts {
  /** The plan's. */
  dueAt: Instant | null
  /** More time that was given. */
  extendedUntil: Instant | null
  essay: { state: EssayState; submittedAt: Instant; rewriteDueAt: Instant | null } | undefined
}

/**
 * A rewrite has its own deadline, and does not make late what came in time.
 * @returns `dueAt` what counts from now on
 */
export const standingOfWriter = (
  { dueAt, extendedUntil, essay }: WriterFacts,
  now: Instant,
): { dueAt: Instant | null; isLate: boolean } => {
  const firstDue = extendedUntil ?? dueAt
  const isAgain = essay?.state === 'viet_lai'
  const due = isAgain ? (essay.rewriteDueAt ?? firstDue) : firstDue
  const wasLate = essay !== undefined && firstDue !== null && essay.submittedAt > firstDue
  const isOver = (essay === undefined || isAgain) && due !== null && now > due
  return { dueAt: due, isLate: wasLate || isOver }
}
