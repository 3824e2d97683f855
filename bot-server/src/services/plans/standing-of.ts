/** Says where a plan stands, and by which deadline it is judged. */
import type { PlanStanding } from '@quan-triet/shared/models/paper'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { isIssued } from '../../domain/plans/plan-states.ts'

/** What is recorded of a plan; an unlocked one is a draft again, its number kept in mind but not shown. */
export const standingOf = (plan: StoredPlan): PlanStanding => ({
  state: plan.state,
  sentForReviewOn: plan.sentForReviewOn,
  reviewedOn: plan.reviewedOn,
  issuedOn: isIssued(plan) ? plan.issuedOn : null,
  number: isIssued(plan) ? plan.number : null,
  signer: isIssued(plan) ? plan.signer : null,
})

/** Until when it is due, by its kind. */
export const subjectOf = (plan: Pick<StoredPlan, 'kind'>) =>
  plan.kind === 'tap_the' ? 'chuong_trinh' : 'ke_hoach_ca_nhan'
