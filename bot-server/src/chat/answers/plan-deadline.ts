/** Q26: until when the action programme must be there; one that is there is not overdue. */
import { chatPapers as words } from '@quan-triet/shared/i18n/vi/chat-papers'
import { daysBetween, dayOf } from '@quan-triet/shared/time/calendar'
import { isIssued } from '../../domain/plans/plan-states.ts'
import { getBranchPapers } from '../../services/papers/get-branch-papers.ts'
import type { OpenAnswer } from '../question.ts'

export const planDeadline: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, today }) => {
    const { plan, planDue } = await getBranchPapers({ ctx: branch, input: { unitId } })
    if (planDue === null) return words.noPlanDue
    if (plan && isIssued(plan)) return words.planDueIssued(planDue.at, plan.issuedOn)
    return words.planDue(planDue, daysBetween(today, dayOf(planDue.at)))
  },
}
