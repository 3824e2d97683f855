/** Closes a plan for good once it was reviewed and every programme below is finished or excused. */
import { planWork as words } from '@quan-triet/shared/i18n/vi/plan-work'
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { ClosePlanInput, PlanWork } from '@quan-triet/shared/models/plan-work'
import { listOpenChildren } from '../../db/queries/plan-reviews.ts'
import { changePlan } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findPlanRefusal } from '../../domain/plans/plan-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { tellScreens } from '../plans/hold-draft.ts'
import { requirePlan } from '../plans/require-plan.ts'
import { planRefused } from '../plans/take-plan-step.ts'
import { whoActs } from '../rights.ts'
import { loadPlanWork } from './load-plan-work.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` before the final review, or with the units below that are open */
export const closePlan = async ({
  ctx,
  input: { planId, from },
}: {
  ctx: ServiceContext
  input: ClosePlanInput & { planId: PlanId }
}): Promise<PlanWork> => {
  await requirePlan(ctx, planId, 'send')
  return inTransaction(ctx, async (tx) => {
    const atHand = await requirePlan(tx, planId, 'send')
    const { plan, above } = atHand
    const refusal =
      plan.state === from
        ? findPlanRefusal({ ...plan, isBelow: above.length > 0 }, 'dong')
        : 'no_such_step'
    if (refusal) throw planRefused(refusal)
    const open = plan.kind === 'tap_the' ? await listOpenChildren(tx.db, plan.nodeId) : []
    if (open.length > 0) throw new ServiceError('step_not_allowed', words.openBelow(open))
    const entries = { changed_at: tx.clock.now(), changed_by: whoActs(tx).personId }
    if (!(await changePlan(tx.db, plan, { ...entries, state: 'dong' })))
      throw planRefused('no_such_step')
    await recordAudit(tx, {
      action: 'close-plan',
      orgUnitId: plan.unitId,
      subject: `plan:${planId}`,
      detail: { from, to: 'dong' },
    })
    tellScreens(tx, atHand)
    return loadPlanWork(tx, await requirePlan(tx, planId, 'read'))
  })
}
