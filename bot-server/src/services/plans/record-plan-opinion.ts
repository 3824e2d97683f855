/** Records what a mass organisation says about the draft (S4-23). */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { RecordPlanOpinionInput } from '@quan-triet/shared/models/plan-input'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { storeOpinion } from './give-plan-opinion.ts'
import { requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` */
export const recordPlanOpinion = async ({
  ctx,
  input: { planId, ...opinion },
}: {
  ctx: ServiceContext
  input: RecordPlanOpinionInput & { planId: PlanId }
}): Promise<PlanView> => {
  const atHand = await requirePlan(ctx, planId, 'write')
  return inTransaction(ctx, async (tx) => {
    await storeOpinion(tx, atHand, opinion)
    return viewPlan(tx, atHand)
  })
}
