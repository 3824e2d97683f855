/** Q04: until when essays are handed in. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { daysBetween, dayOf } from '@quan-triet/shared/time/calendar'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { OpenAnswer } from '../question.ts'

export const essayDeadline: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, today, linkTo }) => {
    const { deadlines } = await getBranchStudy({ ctx: branch, input: { unitId } })
    const deadline = deadlines.find((one) => one.subject === 'thu_hoach')
    if (!deadline) return words.essays.noDeadline
    const day = dayOf(deadline.dueAt)
    return words.withLink(
      words.essays.deadline(day, daysBetween(today, day)),
      linkTo({ to: 'essay' }),
    )
  },
}
