/** Writes down that a review was held on a day, and what it found. */
import { targets as words } from '@quan-triet/shared/i18n/vi/targets'
import type { HoldReviewInput, Reviews } from '@quan-triet/shared/models/review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findReviewOfDate, markReviewHeld } from '../../db/queries/reviews.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { requireTermMaker } from '../targets/require-term-maker.ts'
import { listReviews } from './list-reviews.ts'

/** A second note replaces the first. @throws ServiceError `not_allowed`, `not_found`, `invalid_input` for a day to come */
export const holdReview = async ({
  ctx,
  input: { id, heldOn, note },
}: {
  ctx: ServiceContext
  input: HoldReviewInput & { id: string }
}): Promise<Reviews> => {
  const review = await findReviewOfDate(ctx.db, id)
  if (!review) throw new ServiceError('not_found')
  const unitId = review.org_unit_id
  await requireTermMaker(ctx, unitId)
  const { personId } = whoActs(ctx)
  if (heldOn > dayOf(ctx.clock.now())) throw new ServiceError('invalid_input', words.heldInFuture)
  return inTransaction(ctx, async (tx) => {
    await markReviewHeld(tx.db, id, { held_on: heldOn, note, noted_by: personId })
    await recordAudit(tx, {
      action: 'hold-review',
      orgUnitId: unitId,
      subject: `review:${review.id}`,
      detail: { heldOn },
    })
    return listReviews({ ctx: tx, input: { unitId } })
  })
}
