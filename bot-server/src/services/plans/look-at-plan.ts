/** Records that somebody looked at a plan that is not the own unit's. */
import type { StoredPlan } from '../../db/queries/plans.ts'
import { mayDo } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { isMakerOf } from './require-plan.ts'

/** To be called by a guarded verb. Who writes it, and the unit's own people at their programme, are no onlookers. */
export const lookAtPlan = async (ctx: ServiceContext, plan: StoredPlan): Promise<void> => {
  if (isMakerOf(ctx, plan)) return
  if (plan.kind === 'tap_the' && mayDo(ctx.actor, 'take_part', plan.unitId)) return
  await recordLook(ctx, {
    action: 'look-plan',
    orgUnitId: plan.unitId,
    subject: `plan:${plan.id}`,
  })
}
