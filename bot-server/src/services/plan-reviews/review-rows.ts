/** Describes plans that wait for a review: their clock, who is in charge, and whether the reader may decide. */
import type { ReviewRow } from '@quan-triet/shared/models/plan-review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countWorkingDays } from '@quan-triet/shared/time/working-days'
import { listCalendarDays } from '../../db/queries/data-requests.ts'
import { listLinesAbove, listOverseersOf } from '../../db/queries/oversight.ts'
import { listAuthorsOf, type WaitingPlan } from '../../db/queries/plan-reviews.ts'
import { findReviewBar, SLOW_AFTER_WORKING_DAYS } from '../../domain/plans/may-review.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'

/** To be called by a guarded verb. As many queries for many plans as for one. */
export const reviewRows = async (
  ctx: ServiceContext,
  plans: readonly WaitingPlan[],
): Promise<ReviewRow[]> => {
  const now = ctx.clock.now()
  const exceptions = await listCalendarDays(ctx.db)
  const unitIds = [...new Set(plans.map(({ unitId }) => unitId))]
  const overseers = await listOverseersOf(ctx.db, unitIds, now)
  const authors = await listAuthorsOf(
    ctx.db,
    plans.map(({ planId }) => planId),
  )
  const lines = await listLinesAbove(ctx.db, unitIds, dayOf(now))
  const actor = whoActs(ctx)
  return plans.map((plan) => {
    const { unitId, sentOn } = plan
    const waitedDays =
      sentOn === null ? 0 : countWorkingDays(sentOn, plan.reviewedOn ?? dayOf(now), exceptions)
    return {
      planId: plan.planId,
      kind: plan.kind,
      unit: { id: unitId, nameOrg: plan.nameOrg, shortName: plan.shortName },
      campaignTitle: plan.campaignTitle,
      personName: plan.personName,
      sentOn,
      waitedDays,
      isSlow: waitedDays > SLOW_AFTER_WORKING_DAYS,
      dueAt: plan.dueAt,
      returned: plan.returned,
      overseers: overseers.filter((one) => one.unitId === unitId).map((one) => one.fullName),
      bar: findReviewBar({
        personId: actor.personId,
        roles: actor.roles,
        unitId,
        above: lines.get(unitId) ?? [],
        authors: authors.get(plan.planId) ?? [],
      }),
    }
  })
}
