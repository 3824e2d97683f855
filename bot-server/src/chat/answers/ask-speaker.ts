/** Q28: somebody has a question for the speaker: asks privately for its words; sends nothing by itself. */
import { chatMatters as words } from '@quan-triet/shared/i18n/vi/chat-matters'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { PersonalAnswer } from '../question.ts'
import { sessionNamed } from '../session-meant.ts'
import { openMatter, pointToMatters } from './open-matter.ts'

export const askSpeaker: PersonalAnswer = {
  access: 'P',
  route: '/matters',
  pointer: pointToMatters,
  answer: (question) =>
    openMatter(question, {
      kind: 'question',
      about: async (nodeId, hasContent) => {
        const { branch, unitId, slots } = question
        const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
        const named = sessionNamed(sessions, slots)
        return {
          kind: 'ask_speaker',
          step: hasContent ? 'confirm' : 'content',
          nodeId,
          sessionId: named === undefined || named === 'none' ? null : named.id,
        }
      },
      next: (content) => words.confirm('question', content, null),
    }),
}
