/** Plans a review from the wording of its source: one date, or one every year from a first year to a last day (U-08). */
import { targets as words } from '@quan-triet/shared/i18n/vi/targets'
import type { PlanReviewInput, Reviews } from '@quan-triet/shared/models/review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { insertReview } from '../../db/queries/reviews.ts'
import { inTransaction } from '../../db/transaction.ts'
import { readReview, type ReviewReading } from '../../domain/reviews/review-dates.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { requireTermMaker } from '../targets/require-term-maker.ts'
import { listReviews } from './list-reviews.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `invalid_input` for wording that names no moment, or none in the time given */
export const planReview = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: PlanReviewInput
}): Promise<Reviews> => {
  await requireTermMaker(ctx, input.unitId)
  const { personId } = whoActs(ctx)
  const now = ctx.clock.now()
  const read = requireDates(readReview({ ...input, wordedOn: dayOf(now) }))
  return inTransaction(ctx, async (tx) => {
    const id = tx.newId<string>()
    await insertReview(
      tx.db,
      {
        id,
        org_unit_id: input.unitId,
        campaign_id: input.campaignId,
        kind: input.kind,
        title: input.title,
        source_wording: input.wording,
        granularity: read.first.granularity,
        bound: read.first.bound,
        is_yearly: read.isYearly ? 1 : 0,
        is_tentative: read.first.isTentative ? 1 : 0,
        set_at: now,
        set_by: personId,
        ended_at: null,
      },
      read.dueAts.map((dueAt) => ({
        id: tx.newId<string>(),
        review_id: id,
        due_at: dueAt,
        reminders: 0,
        held_on: null,
        note: null,
        noted_by: null,
      })),
    )
    await recordAudit(tx, {
      action: 'plan-review',
      orgUnitId: input.unitId,
      subject: `review:${id}`,
      detail: { title: input.title, wording: input.wording },
    })
    return listReviews({ ctx: tx, input })
  })
}

const requireDates = (read: ReviewReading) => {
  if (read.kind === 'needs_first_year')
    throw new ServiceError('invalid_input', words.firstYearMissing)
  if (read.kind === 'unreadable') throw new ServiceError('invalid_input', words.reviewUnreadable)
  if (read.dueAts.length === 0) throw new ServiceError('invalid_input', words.noDates)
  return read
}
