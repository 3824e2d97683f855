/** Reminds those who make reports of a unit of its coming review: one quarter ahead, and again one month ahead (U-08). */
import { targets as words } from '@quan-triet/shared/i18n/vi/targets'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { addDays, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import { listHoldersOf } from '../../db/queries/people.ts'
import {
  type ComingReview,
  listComingReviews,
  noteReviewReminded,
} from '../../db/queries/reviews.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { reviewReminder } from '../../domain/reviews/review-dates.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

const MAKERS: readonly Role[] = ['bi_thu', 'pho_bi_thu', 'can_bo_tuyen_giao', 'van_phong']
/** A quarter is never longer. */
const DAYS_AHEAD = 93
/** What is left comes with the next run. */
const AT_ONCE = 500

/**
 * Each once, privately and never in the quiet hours; a review planned within the last month gets the second one alone.
 * @returns how many dates were reminded of
 * @throws ServiceError unless the house itself acts
 */
export const remindReviews = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'make_reports')
  const after = ctx.clock.now()
  const until = endOf(addDays(dayOf(after), DAYS_AHEAD))
  let reminded = 0
  for (const one of await listComingReviews(ctx.db, { after, until, limit: AT_ONCE }))
    if (await inTransaction(ctx, (tx) => remindOf(tx, one))) reminded += 1
  return reminded
}

const remindOf = async (tx: ServiceContext, coming: ComingReview): Promise<boolean> => {
  const { dateId, dueAt, reminders: sent, unitId, title } = coming
  const now = tx.clock.now()
  const reminder = reviewReminder({ dueAt, sent, today: dayOf(now) })
  if (reminder === null) return false
  if (!(await noteReviewReminded(tx.db, dateId, { before: sent, after: reminder }))) return false
  for (const personId of await listHoldersOf(tx.db, { unitId, roles: MAKERS, now }))
    await enqueueToPerson(tx, {
      kind: 'notice',
      orgUnitId: unitId,
      dueAt: nextAllowed(now),
      personId,
      dedupeKey: `review:${dateId}:${reminder}:${personId}`,
      text: words.reviewSoon(title, dueAt, reminder === 1),
      to: '/office/reviews',
    })
  return true
}
