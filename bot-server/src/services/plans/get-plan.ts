/** Gets a programme or personal plan as it stands, with what the reader may do. */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { ServiceContext } from '../context.ts'
import { lookAtPlan } from './look-at-plan.ts'
import { requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const getPlan = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { planId: PlanId }
}): Promise<PlanView> => {
  const atHand = await requirePlan(ctx, input.planId, 'read')
  await lookAtPlan(ctx, atHand.plan)
  return viewPlan(ctx, atHand)
}
