/** Shows how the wording of a review is understood, so that whoever writes it can confirm the dates (TV-12). */
import type { ReviewReadingView } from '@quan-triet/shared/models/review'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { readReview } from '../../domain/reviews/review-dates.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError unless a person on a roster asks */
export const readReviewWording = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { wording: string; firstYear: number | null; lastDay: Day | null }
}): Promise<ReviewReadingView> => {
  requirePerson(ctx)
  const read = readReview({ ...input, wordedOn: dayOf(ctx.clock.now()) })
  return Promise.resolve({ kind: read.kind, dueAts: read.kind === 'dates' ? read.dueAts : [] })
}
