/** Q19: whether the branch has reached its target, how many are still needed, and when they can make it up (F-04). */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import { judgeBranchTarget } from '../../services/answers/judge-branch-target.ts'
import type { OpenAnswer } from '../question.ts'
import { isToCome } from '../session-meant.ts'

const words = chatStudy.target

export const statTarget: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, now }) => {
    const target = await judgeBranchTarget({ ctx: branch, input: { unitId } })
    if (target.verdict === 'khong_co_doi_tuong') return words.nobody
    if (target.verdict === 'dat') return words.reached(target, target.completed, target.of)
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    const isAnyHeld = sessions.some((session) => session.closedAt !== null)
    if (target.completed === 0 && !isAnyHeld) return words.nothingClosed(target)
    if (!target.isReachable) return words.unreachable(target)
    const makeup = sessions.find((session) => session.isMakeup && isToCome(session, now))
    return words.missing(target, makeup ? dayOf(makeup.startsAt) : null)
  },
}
