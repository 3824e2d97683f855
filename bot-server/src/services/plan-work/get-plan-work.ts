/** Shows how the tasks of a plan stand, with its interim and final reviews. */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanWork } from '@quan-triet/shared/models/plan-work'
import type { ServiceContext } from '../context.ts'
import { lookAtPlan } from '../plans/look-at-plan.ts'
import { requirePlan } from '../plans/require-plan.ts'
import { loadPlanWork } from './load-plan-work.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getPlanWork = async ({
  ctx,
  input: { planId },
}: {
  ctx: ServiceContext
  input: { planId: PlanId }
}): Promise<PlanWork> => {
  const atHand = await requirePlan(ctx, planId, 'read')
  await lookAtPlan(ctx, atHand.plan)
  return loadPlanWork(ctx, atHand)
}
