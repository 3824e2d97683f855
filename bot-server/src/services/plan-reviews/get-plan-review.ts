/** Gets a plan as its reviewer reads it: the version sent, earlier ones, decisions, remarks, the clock. */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { at } from '@quan-triet/shared/time/calendar'
import { listOverseersFrom } from '../../db/queries/oversight.ts'
import { findVersion, listVersions } from '../../db/queries/plan-content.ts'
import { findWaitingPlan, listOpenChildren } from '../../db/queries/plan-reviews.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { lookAtPlan } from '../plans/look-at-plan.ts'
import { forReader } from '../plans/names-of-owners.ts'
import { openContent } from '../plans/plan-words.ts'
import { type PlanAtHand, requirePlan } from '../plans/require-plan.ts'
import { requireRight } from '../rights.ts'
import { loadDecisions, loadRemarks } from './load-decisions.ts'
import { reviewRows } from './review-rows.ts'

/** @throws ServiceError `not_found` also before anything was sent, `not_allowed` */
export const getPlanReview = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { planId: PlanId }
}): Promise<PlanReview> => {
  const atHand = await requirePlan(ctx, input.planId, 'read')
  const { plan, above } = atHand
  const [parent] = above
  if (parent === undefined || !mayDo(ctx.actor, 'make_reports', parent))
    requireRight(ctx, 'review_plans', plan.unitId)
  await lookAtPlan(ctx, plan)
  return viewReview(ctx, atHand)
}

/** To be called by a guarded verb. @throws ServiceError `not_found` */
export const viewReview = async (
  ctx: ServiceContext,
  { plan, above }: PlanAtHand,
): Promise<PlanReview> => {
  const waiting = await findWaitingPlan(ctx.db, plan.id)
  const [row] = await reviewRows(ctx, waiting ? [waiting] : [])
  const found = await findVersion(ctx.db, { planId: plan.id, version: plan.version })
  const content =
    found && (await openContent(ctx, plan, { version: plan.version, sealed: found.sealed }))
  if (!row || !content) throw new ServiceError('not_found')
  const versions = await listVersions(ctx.db, plan.id)
  const decisions = await loadDecisions(ctx, plan.id)
  const decided = decisions.map(({ version }) => version)
  const [parent] = above
  const maySpeakForPaper = parent !== undefined && mayDo(ctx.actor, 'make_reports', parent)
  const paperReviewers = maySpeakForPaper ? await listReviewersSince(ctx, plan) : []
  return {
    row,
    version: plan.version,
    isWaiting: plan.state === 'gui_xem_xet',
    content: { ...content, tasks: forReader(ctx, plan, content.tasks) },
    versions: versions.map(({ madeBy: _madeBy, ...version }) => version),
    decisions,
    remarks: await loadRemarks(ctx, plan.id, decided),
    openChildren: await listOpenChildren(ctx.db, plan.nodeId),
    paperReviewers,
  }
}

/** Whoever has been in charge at some time since it was sent. */
const listReviewersSince = async (
  ctx: ServiceContext,
  plan: StoredPlan,
): Promise<PlanReview['paperReviewers']> => {
  const now = ctx.clock.now()
  const since = plan.sentForReviewOn === null ? now : at(plan.sentForReviewOn, '00:00')
  const rows = await listOverseersFrom(ctx.db, [plan.unitId], since)
  const begun = rows.filter(({ startsAt }) => startsAt <= now)
  return [...new Map(begun.map((one) => [one.personId, one.fullName]))].map(
    ([personId, fullName]) => ({ personId, fullName }),
  )
}
