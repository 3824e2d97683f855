/** Tells who reviews a plan that it waits; where nobody is in charge, the level above is asked to name somebody. */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { listHoldersOf, listPersonActors } from '../../db/queries/people.ts'
import { listAuthorsOf } from '../../db/queries/plan-reviews.ts'
import { findReviewBar } from '../../domain/plans/may-review.ts'
import type { ServiceContext } from '../context.ts'
import { titleOf } from '../plans/plan-headings-of.ts'
import type { PlanAtHand } from '../plans/require-plan.ts'
import { SENDERS, tellOfPlan } from '../plans/tell-of-plan.ts'

/** To be called by a guarded verb, inside its transaction. */
export const tellReviewers = async (
  tx: ServiceContext,
  { plan, above }: PlanAtHand,
): Promise<void> => {
  const { unitId } = plan
  const what = `sent:${plan.version + 1}`
  const reviewers = await listReviewers(tx, { plan, above })
  if (reviewers.length > 0) {
    const text = words.waits(titleOf(plan), plan.unitName)
    const to = `/office/plan-reviews/${plan.id}`
    return tellOfPlan(tx, { plan, people: reviewers, text, what, to, unitId })
  }
  const [parent] = above
  if (parent === undefined) return
  const people = await listHoldersOf(tx.db, {
    unitId: parent,
    roles: SENDERS,
    now: tx.clock.now(),
  })
  const text = words.nobody(titleOf(plan), plan.unitName)
  await tellOfPlan(tx, { plan, people, text, what, to: '/office/overseers', unitId: parent })
}

/** Those in charge of the unit who may decide on this plan (INV-21): where nobody may, somebody has to be named. */
const listReviewers = async (
  tx: ServiceContext,
  { plan, above }: PlanAtHand,
): Promise<PersonId[]> => {
  const { unitId } = plan
  const now = tx.clock.now()
  const inCharge = await listHoldersOf(tx.db, { unitId, roles: ['cap_uy_vien_phu_trach'], now })
  const actors = await listPersonActors(tx.db, inCharge, now)
  const authors = (await listAuthorsOf(tx.db, [plan.id])).get(plan.id) ?? []
  return inCharge.filter((personId) => {
    const roles = actors.get(personId)?.roles ?? []
    return findReviewBar({ personId, roles, unitId, above, authors }) === null
  })
}
