/** Guards what the level above says about a plan that waits for it (INV-21). */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { PersonId, PlanId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findPersonActor } from '../../db/queries/people.ts'
import { listAuthorsOf } from '../../db/queries/plan-reviews.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { findReviewBar } from '../../domain/plans/may-review.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { type PlanAtHand, requirePlan } from '../plans/require-plan.ts'
import { requirePerson, requireRight } from '../rights.ts'

/**
 * The acting person reviews this version, now.
 * @param version the one that was read; null: whichever waits
 * @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` when it waits no more or another version does
 */
export const requireReviewer = async (
  ctx: ServiceContext,
  { planId, version }: { planId: PlanId; version: number | null },
): Promise<PlanAtHand> => {
  const atHand = await requirePlan(ctx, planId, 'read')
  requireRight(ctx, 'review_plans', atHand.plan.unitId)
  const { personId } = requirePerson(ctx)
  await requireMayReview(ctx, atHand.plan, { personId, at: ctx.clock.now() })
  requireCurrentVersion(atHand, version ?? atHand.plan.version)
  return atHand
}

/** INV-21 of whoever's decision it is, as it stood at the moment of the decision. @throws ServiceError `not_allowed` */
export const requireMayReview = async (
  ctx: ServiceContext,
  plan: StoredPlan,
  { personId, at }: { personId: PersonId; at: Instant },
): Promise<void> => {
  const reviewer = await findPersonActor(ctx.db, personId, at)
  const bar = findReviewBar({
    personId,
    roles: reviewer?.roles ?? [],
    unitId: plan.unitId,
    above: await listUnitsAbove(ctx.db, plan.unitId, dayOf(at)),
    authors: (await listAuthorsOf(ctx.db, [plan.id])).get(plan.id) ?? [],
  })
  if (bar) throw new ServiceError('not_allowed', words.bars[bar])
}

/** Nobody writes down an agreement to one's own words either (INV-21). @throws ServiceError `not_allowed` */
export const requireNoAuthor = async (ctx: ServiceContext, { id }: StoredPlan): Promise<void> => {
  const authors = (await listAuthorsOf(ctx.db, [id])).get(id) ?? []
  if (authors.includes(requirePerson(ctx).personId))
    throw new ServiceError('not_allowed', words.bars.own_plan)
}

/** @throws ServiceError `step_not_allowed` when nothing waits, or another version does */
export const requireCurrentVersion = ({ plan }: PlanAtHand, version: number): void => {
  if (plan.state !== 'gui_xem_xet' || plan.version !== version)
    throw new ServiceError('step_not_allowed', words.otherVersion)
}
