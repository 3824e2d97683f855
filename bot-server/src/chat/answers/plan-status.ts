/** Q25: how far the action programme is. */
import { chatPapers as words } from '@quan-triet/shared/i18n/vi/chat-papers'
import { getBranchPapers } from '../../services/papers/get-branch-papers.ts'
import type { OpenAnswer } from '../question.ts'

export const planStatus: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const { plan } = await getBranchPapers({ ctx: branch, input: { unitId } })
    return plan === null ? words.noPlan : words.plan(plan)
  },
}
