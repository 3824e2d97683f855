/** Takes a plan a step further: to opinions, to review, back to the draft, issued, at work. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { TakePlanStepInput } from '@quan-triet/shared/models/plan-input'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { changePlan, touchDraft } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findLacks } from '../../domain/plans/lacks.ts'
import {
  findPlanRefusal,
  needsReasonBack,
  type PlanRefusal,
  planSteps,
} from '../../domain/plans/plan-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { tellReviewers } from '../plan-reviews/tell-reviewers.ts'
import { tellOwners } from '../plan-work/tell-owners.ts'
import { whoActs } from '../rights.ts'
import { freezeVersion } from './freeze-version.ts'
import { tellScreens } from './hold-draft.ts'
import { issueEntries } from './issue-entries.ts'
import { loadPlanDraft } from './load-plan-draft.ts'
import { type PlanAtHand, requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'

type Step = TakePlanStepInput & { planId: PlanId }

export const planRefused = (refusal: PlanRefusal): ServiceError =>
  new ServiceError(
    refusal === 'no_such_step' || refusal === 'not_reviewed' ? 'step_not_allowed' : 'invalid_input',
    words.refusals[refusal],
  )

/**
 * Nothing is issued before the comment of the level above on these very words (INV-20): from the sending on they cannot be
 * changed. Nothing is sent while a task lacks its owner, its day or its result (INV-23).
 * @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` (2.6), `invalid_input` for what lacks, for a day to
 *   come, for a number that is taken (INV-22)
 */
export const takePlanStep = async ({
  ctx,
  input: { planId, ...step },
}: {
  ctx: ServiceContext
  input: Step
}): Promise<PlanView> => {
  await requirePlan(ctx, planId, 'send')
  return inTransaction(ctx, async (tx) => {
    const atHand = await requirePlan(tx, planId, 'send')
    const { plan, above } = atHand
    requireOpen(atHand, step)
    const entries = await entriesOf(tx, atHand, step)
    const changed = { changed_at: tx.clock.now(), changed_by: whoActs(tx).personId }
    if (!(await changePlan(tx.db, plan, { ...entries, ...changed, state: step.to })))
      throw planRefused('no_such_step')
    await recordAudit(tx, {
      action: 'take-plan-step',
      orgUnitId: plan.unitId,
      subject: `plan:${planId}`,
      detail: {
        from: plan.state,
        to: step.to,
        version: entries.current_version ?? plan.version,
        ...(step.to === 'ban_hanh' && { day: step.on, number: entries.number ?? null }),
      },
    })
    if (step.to === 'gui_xem_xet') await tellReviewers(tx, { plan, above })
    if (step.to === 'thuc_hien') await tellOwners(tx, plan)
    tellScreens(tx, atHand)
    return viewPlan(tx, await requirePlan(tx, planId, 'read'))
  })
}

const requireOpen = ({ plan, above }: PlanAtHand, { to, from }: TakePlanStepInput): void => {
  const facts = { ...plan, isBelow: above.length > 0 }
  const refusal = plan.state === from ? findPlanRefusal(facts, to) : 'no_such_step'
  if (refusal) throw planRefused(refusal)
  const isUnlocking = planSteps.back.allows(plan.state, to) && needsReasonBack(plan)
  if (isUnlocking) throw planRefused('no_such_step')
}

type Entries = Parameters<typeof changePlan>[2]

const entriesOf = async (
  tx: ServiceContext,
  atHand: PlanAtHand,
  step: TakePlanStepInput,
): Promise<Entries> => {
  const { plan } = atHand
  switch (step.to) {
    case 'nhap':
      return { sent_for_review_on: null, reviewed_on: null }
    case 'lay_y_kien':
      return { current_version: await freeze(tx, atHand, 'lay_y_kien') }
    case 'gui_xem_xet':
      return {
        current_version: await freeze(tx, atHand, 'gui_xem_xet'),
        sent_for_review_on: dayOf(tx.clock.now()),
        reviewed_on: null,
      }
    case 'ban_hanh': {
      const entries = await issueEntries(tx, plan, step)
      // Where nobody stands above, the words are frozen only now.
      return plan.state === 'da_cho_y_kien'
        ? entries
        : { ...entries, current_version: await freeze(tx, atHand, 'ban_hanh') }
    }
    case 'thuc_hien':
      return {}
  }
}

const freeze = async (
  tx: ServiceContext,
  { plan }: PlanAtHand,
  madeFor: 'lay_y_kien' | 'gui_xem_xet' | 'ban_hanh',
): Promise<number> => {
  // Who writes at this moment is waited for, and whoever comes later is refused: what is frozen is what the page says.
  if (!(await touchDraft(tx.db, { id: plan.id, now: tx.clock.now() })))
    throw planRefused('no_such_step')
  const draft = await loadPlanDraft(tx, plan)
  if (madeFor !== 'lay_y_kien' && findLacks(draft).length > 0)
    throw new ServiceError('invalid_input', words.lacking)
  return freezeVersion(tx, plan, { draft, madeFor })
}
