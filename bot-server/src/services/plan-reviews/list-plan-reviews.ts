/** Lists the plans that wait for a review: the reader's own, and those of units below that others review (U-06). */
import type { ReviewQueue } from '@quan-triet/shared/models/plan-review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listPlansWaitingBelow, listWaitingPlans } from '../../db/queries/plan-reviews.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { reviewRows } from './review-rows.ts'

/** @throws ServiceError `not_signed_in`, `not_on_roster` */
export const listPlanReviews = async ({ ctx }: { ctx: ServiceContext }): Promise<ReviewQueue> => {
  const actor = requirePerson(ctx)
  const today = dayOf(ctx.clock.now())
  const [reviews, reports] = [scopeOf(actor, 'review_plans'), scopeOf(actor, 'make_reports')]
  const mine = await listWaitingPlans(ctx.db, reviews === 'everywhere' ? [] : reviews.at)
  const known = new Set(mine.map(({ planId }) => planId))
  const parents = reports === 'everywhere' ? [] : reports.at
  const below = await listPlansWaitingBelow(ctx.db, { parents, day: today })
  return {
    mine: await reviewRows(ctx, mine),
    below: await reviewRows(
      ctx,
      below.filter(({ planId }) => !known.has(planId)),
    ),
    today,
  }
}
