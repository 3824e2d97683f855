/** Ends a review that no longer holds, with a reason: nobody is reminded of it any more. */
import type { EndTargetInput } from '@quan-triet/shared/models/target'
import type { Reviews } from '@quan-triet/shared/models/review'
import { endReview as markEnded, findReview } from '../../db/queries/reviews.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireTermMaker } from '../targets/require-term-maker.ts'
import { listReviews } from './list-reviews.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const endReview = async ({
  ctx,
  input: { id, reason },
}: {
  ctx: ServiceContext
  input: EndTargetInput & { id: string }
}): Promise<Reviews> => {
  const review = await findReview(ctx.db, id)
  if (!review) throw new ServiceError('not_found')
  const unitId = review.org_unit_id
  await requireTermMaker(ctx, unitId)
  return inTransaction(ctx, async (tx) => {
    await markEnded(tx.db, id, tx.clock.now())
    await recordAudit(tx, {
      action: 'end-review',
      orgUnitId: unitId,
      subject: `review:${id}`,
      detail: { reason },
    })
    return listReviews({ ctx: tx, input: { unitId } })
  })
}
