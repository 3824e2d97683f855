/** Writes a remark beside a paragraph or task of the version under review, or takes the own one out again. */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { PlanId, PlanRemarkId } from '@quan-triet/shared/models/ids'
import type { PlanReview, WriteRemarkInput } from '@quan-triet/shared/models/plan-review'
import { deleteRemark, insertRemark } from '../../db/queries/plan-reviews.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { viewReview } from './get-plan-review.ts'
import { requireReviewer } from './require-reviewer.ts'

/** The makers see it once the version was decided on. @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed`, `invalid_input` */
export const writePlanRemark = async ({
  ctx,
  input: { planId, version, pieceId, text },
}: {
  ctx: ServiceContext
  input: WriteRemarkInput & { planId: PlanId }
}): Promise<PlanReview> => {
  await requireReviewer(ctx, { planId, version })
  return inTransaction(ctx, async (tx) => {
    const atHand = await requireReviewer(tx, { planId, version })
    const { content } = await viewReview(tx, atHand)
    const isThere = [...content.lines, ...content.tasks].some(({ id }) => id === pieceId)
    if (pieceId !== null && !isThere) throw new ServiceError('invalid_input', words.notThere)
    const id = tx.newId<PlanRemarkId>()
    const { unitId } = atHand.plan
    await insertRemark(tx.db, {
      id,
      plan_id: planId,
      version,
      piece_id: pieceId,
      text_sealed: await sealText(tx, { unitId, text, about: `plan_remark:${id}` }),
      written_at: tx.clock.now(),
      written_by: whoActs(tx).personId,
    })
    await recordAudit(tx, {
      action: 'write-plan-remark',
      orgUnitId: unitId,
      subject: `plan:${planId}`,
      detail: { version, remark: id },
    })
    return viewReview(tx, atHand)
  })
}

/** Before the decision alone: afterwards it has been said. @throws ServiceError as `writePlanRemark` */
export const removePlanRemark = async ({
  ctx,
  input: { planId, remarkId },
}: {
  ctx: ServiceContext
  input: { planId: PlanId; remarkId: PlanRemarkId }
}): Promise<PlanReview> =>
  inTransaction(ctx, async (tx) => {
    const atHand = await requireReviewer(tx, { planId, version: null })
    const { unitId, version } = atHand.plan
    const by = whoActs(tx).personId
    if (!(await deleteRemark(tx.db, { id: remarkId, planId, version, by })))
      throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'remove-plan-remark',
      orgUnitId: unitId,
      subject: `plan:${planId}`,
      detail: { version, remark: remarkId },
    })
    return viewReview(tx, atHand)
  })
