/** Lists the reviews of a unit with their dates: held, still to come, overdue. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Review, Reviews } from '@quan-triet/shared/models/review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import { listReviewDates, listReviewsOf } from '../../db/queries/reviews.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

/** A tentative date ("dự kiến") is never overdue (F-13). @throws ServiceError `not_allowed`, `not_found` */
export const listReviews = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<Reviews> => {
  await requireRightInTree(ctx, 'see_figures', unitId)
  const now = ctx.clock.now()
  const unit = await getUnitName(ctx.db, unitId)
  const records = await listReviewsOf(ctx.db, unitId)
  const dates = await listReviewDates(
    ctx.db,
    records.map((one) => one.id),
  )
  return {
    unit,
    today: dayOf(now),
    mayChange: mayDo(ctx.actor, 'make_reports', unitId),
    reviews: records.map((one): Review => ({
      id: one.id,
      unit,
      kind: one.kind,
      title: one.title,
      wording: one.source_wording,
      isYearly: one.is_yearly === 1,
      isTentative: one.is_tentative === 1,
      dates: (dates.get(one.id) ?? []).map((date) => ({
        id: date.id,
        dueAt: date.due_at,
        heldOn: date.held_on,
        note: date.note,
        isOverdue: date.held_on === null && one.is_tentative === 0 && date.due_at < now,
      })),
    })),
  }
}
