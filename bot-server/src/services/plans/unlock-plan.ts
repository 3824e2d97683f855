/** Unlocks a plan that was commented on or issued, with a reason: it is a draft again, its versions stay (ruling 5). */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { UnlockPlanInput } from '@quan-triet/shared/models/plan-input'
import { changePlan } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { needsReasonBack } from '../../domain/plans/plan-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'
import { tellScreens } from './hold-draft.ts'
import { requirePlan } from './require-plan.ts'
import { planRefused } from './take-plan-step.ts'
import { viewPlan } from './view-plan.ts'

/**
 * The number stays the paper's own. Another text needs another round.
 * @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed`
 */
export const unlockPlan = async ({
  ctx,
  input: { planId, from, reason },
}: {
  ctx: ServiceContext
  input: UnlockPlanInput & { planId: PlanId }
}): Promise<PlanView> => {
  await requirePlan(ctx, planId, 'send')
  return inTransaction(ctx, async (tx) => {
    const atHand = await requirePlan(tx, planId, 'send')
    const { plan } = atHand
    if (plan.state !== from || !needsReasonBack(plan)) throw planRefused('no_such_step')
    const isChanged = await changePlan(tx.db, plan, {
      state: 'nhap',
      sent_for_review_on: null,
      reviewed_on: null,
      changed_at: tx.clock.now(),
      changed_by: whoActs(tx).personId,
    })
    if (!isChanged) throw planRefused('no_such_step')
    await recordAudit(tx, {
      action: 'unlock-plan',
      orgUnitId: plan.unitId,
      subject: `plan:${planId}`,
      detail: { from, to: 'nhap', reason, before: plan.number },
    })
    tellScreens(tx, atHand)
    return viewPlan(tx, await requirePlan(tx, planId, 'read'))
  })
}
