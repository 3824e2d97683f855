/** Records an interim or final review of a plan, with how its tasks stood on that day of writing. */
import { planWork as words } from '@quan-triet/shared/i18n/vi/plan-work'
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanWork, SummarisePlanInput } from '@quan-triet/shared/models/plan-work'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { insertSummary } from '../../db/queries/plan-work.ts'
import { changePlan } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findPlanRefusal } from '../../domain/plans/plan-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { tellScreens } from '../plans/hold-draft.ts'
import { type PlanAtHand, requirePlan } from '../plans/require-plan.ts'
import { planRefused } from '../plans/take-plan-step.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { countDue, loadPlanWork, loadWorkTasks } from './load-plan-work.ts'

type Summary = SummarisePlanInput & { planId: PlanId }

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` (2.6), `invalid_input` for a day to come or before the issuing */
export const summarisePlan = async ({
  ctx,
  input: { planId, ...summary },
}: {
  ctx: ServiceContext
  input: Summary
}): Promise<PlanWork> => {
  await requirePlan(ctx, planId, 'send')
  return inTransaction(ctx, async (tx) => {
    const atHand = await requirePlan(tx, planId, 'send')
    const { plan, above } = atHand
    const refusal =
      plan.state === summary.from
        ? findPlanRefusal({ ...plan, isBelow: above.length > 0 }, summary.kind)
        : 'no_such_step'
    if (refusal) throw planRefused(refusal)
    requireDay(tx, atHand, summary.heldOn)
    await store(tx, atHand, summary)
    const entries = { changed_at: tx.clock.now(), changed_by: whoActs(tx).personId }
    if (!(await changePlan(tx.db, plan, { ...entries, state: summary.kind })))
      throw planRefused('no_such_step')
    await recordAudit(tx, {
      action: 'summarise-plan',
      orgUnitId: plan.unitId,
      subject: `plan:${planId}`,
      detail: { from: plan.state, to: summary.kind, day: summary.heldOn },
    })
    tellScreens(tx, atHand)
    return loadPlanWork(tx, await requirePlan(tx, planId, 'read'))
  })
}

const requireDay = (tx: ServiceContext, { plan }: PlanAtHand, heldOn: string): void => {
  if (heldOn > dayOf(tx.clock.now())) throw new ServiceError('invalid_input', words.dayToCome)
  if (plan.issuedOn !== null && heldOn < plan.issuedOn)
    throw new ServiceError('invalid_input', words.beforeIssue)
}

const store = async (
  tx: ServiceContext,
  { plan }: PlanAtHand,
  { kind, heldOn, text }: SummarisePlanInput,
): Promise<void> => {
  const { tasks, today } = await loadWorkTasks(tx, plan)
  const id = tx.newId<string>()
  await insertSummary(tx.db, {
    id,
    plan_id: plan.id,
    kind,
    held_on: heldOn,
    content_sealed: await sealText(tx, { unitId: plan.unitId, text, about: `plan_summary:${id}` }),
    ...countDue(tasks, today),
    recorded_at: tx.clock.now(),
    recorded_by: whoActs(tx).personId,
  })
}
