/** Decides on a plan under review: agrees to it, or asks for changes with reasons (S2-09, INV-20, INV-21). */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { PersonId, PlanId } from '@quan-triet/shared/models/ids'
import type {
  DecideReviewInput,
  PlanReview,
  RecordPaperReviewInput,
} from '@quan-triet/shared/models/plan-review'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf, endOf } from '@quan-triet/shared/time/calendar'
import { insertDecision } from '../../db/queries/plan-reviews.ts'
import { changePlan } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { tellScreens } from '../plans/hold-draft.ts'
import { titleOf } from '../plans/plan-headings-of.ts'
import { type PlanAtHand, requirePlan } from '../plans/require-plan.ts'
import { makersOf, tellOfPlan } from '../plans/tell-of-plan.ts'
import { requireRight, whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { viewReview } from './get-plan-review.ts'
import {
  requireCurrentVersion,
  requireMayReview,
  requireNoAuthor,
  requireReviewer,
} from './require-reviewer.ts'

/** @throws ServiceError `not_found`, `not_allowed` (INV-21), `step_not_allowed` for another version, `invalid_input` without reasons */
export const decidePlanReview = async ({
  ctx,
  input: { planId, ...decision },
}: {
  ctx: ServiceContext
  input: DecideReviewInput & { planId: PlanId }
}): Promise<PlanReview> => {
  await requireReviewer(ctx, { planId, version: decision.version })
  return inTransaction(ctx, async (tx) => {
    const atHand = await requireReviewer(tx, { planId, version: decision.version })
    const on = dayOf(tx.clock.now())
    const by = whoActs(tx).personId
    await settle(tx, atHand, { ...decision, on, reviewerId: by, recordedBy: null })
    return viewReview(tx, await requirePlan(tx, planId, 'read'))
  })
}

/**
 * Writes down a decision that was made on paper, by those who make reports one level up, for somebody in charge.
 * @throws ServiceError as `decidePlanReview`, `invalid_input` for a day before it was sent or to come
 */
export const recordPaperReview = async ({
  ctx,
  input: { planId, ...decision },
}: {
  ctx: ServiceContext
  input: RecordPaperReviewInput & { planId: PlanId }
}): Promise<PlanReview> => {
  const { plan, above } = await requirePlan(ctx, planId, 'read')
  requireRight(ctx, 'make_reports', above[0] ?? plan.unitId)
  return inTransaction(ctx, async (tx) => {
    const atHand = await requirePlan(tx, planId, 'read')
    if (atHand.above.length === 0) throw new ServiceError('not_allowed')
    await requireNoAuthor(tx, atHand.plan)
    requireCurrentVersion(atHand, decision.version)
    const { reviewerId: personId, on } = decision
    const { sentForReviewOn } = atHand.plan
    const now = tx.clock.now()
    if (on > dayOf(now) || on < (sentForReviewOn ?? on))
      throw new ServiceError('invalid_input', words.dayWrong)
    // Whoever was in charge until the evening of that day: a successor may have been named since.
    const moment = on === dayOf(now) ? now : endOf(on)
    await requireMayReview(tx, atHand.plan, { personId, at: moment })
    await settle(tx, atHand, { ...decision, recordedBy: whoActs(tx).personId })
    return viewReview(tx, await requirePlan(tx, planId, 'read'))
  })
}

interface Decision extends DecideReviewInput {
  on: Day
  reviewerId: PersonId
  recordedBy: PersonId | null
}

const settle = async (
  tx: ServiceContext,
  atHand: PlanAtHand,
  { version, outcome, checklist, text, on, reviewerId, recordedBy }: Decision,
): Promise<void> => {
  const { plan } = atHand
  if (outcome === 'yeu_cau_sua' && !text) throw new ServiceError('invalid_input', words.textNeeded)
  const now = tx.clock.now()
  const change = { state: outcome, reviewed_on: on, changed_at: now }
  if (!(await changePlan(tx.db, plan, change)))
    throw new ServiceError('step_not_allowed', words.otherVersion)
  const id = tx.newId<string>()
  const { unitId } = plan
  await insertDecision(tx.db, {
    id,
    plan_id: plan.id,
    version,
    reviewer_id: reviewerId,
    recorded_by: recordedBy,
    outcome,
    checklist: JSON.stringify(checklist),
    text_sealed: text ? await sealText(tx, { unitId, text, about: `plan_review:${id}` }) : null,
    decided_on: on,
    decided_at: now,
  })
  await recordAudit(tx, {
    action: 'decide-plan-review',
    orgUnitId: unitId,
    subject: `plan:${plan.id}`,
    detail: { from: plan.state, to: outcome, version, day: on, recorded: recordedBy !== null },
  })
  const title = titleOf(plan)
  await tellOfPlan(tx, {
    plan,
    people: await makersOf(tx, plan),
    text:
      outcome === 'yeu_cau_sua'
        ? words.returned(title)
        : words.agreed(title, plan.kind === 'ca_nhan'),
    what: `decided:${version}`,
    to: `/plans/${plan.id}`,
    unitId,
  })
  tellScreens(tx, atHand)
}
