/** Marks a remark of the level above as mended, by those who write the plan. */
import type { PlanId, PlanRemarkId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import { settleRemark } from '../../db/queries/plan-reviews.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePlan } from '../plans/require-plan.ts'
import { viewPlan } from '../plans/view-plan.ts'
import { whoActs } from '../rights.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const settlePlanRemark = async ({
  ctx,
  input: { planId, remarkId },
}: {
  ctx: ServiceContext
  input: { planId: PlanId; remarkId: PlanRemarkId }
}): Promise<PlanView> => {
  const atHand = await requirePlan(ctx, planId, 'write')
  return inTransaction(ctx, async (tx) => {
    const by = whoActs(tx).personId
    if (!(await settleRemark(tx.db, { id: remarkId, planId, now: tx.clock.now(), by })))
      throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'settle-plan-remark',
      orgUnitId: atHand.plan.unitId,
      subject: `plan:${planId}`,
      detail: { remark: remarkId },
    })
    return viewPlan(tx, atHand)
  })
}
