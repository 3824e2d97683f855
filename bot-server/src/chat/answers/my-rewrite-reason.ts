/** Q13: why the person's own essay is to be written again, until when, and how to answer the grader (INV-13). */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import type { PersonalAnswer } from '../question.ts'
import { dueOf, essayPointer, nothingHandedIn, readOwnEssay, verdictOf } from './own-essay-words.ts'

const words = chatStudy.own

export const myRewriteReason: PersonalAnswer = {
  access: 'P',
  route: '/',
  pointer: essayPointer,
  answer: async (question) => {
    const own = await readOwnEssay(question)
    const { essay } = own
    if (!essay) return nothingHandedIn(own, question.today)
    if (essay.state !== 'viet_lai') return words.noRewrite(verdictOf(essay))
    return [
      words.reason(essay.rewriteReason),
      words.comment(essay.comment),
      words.rewriteDue(dueOf(essay.rewriteDueAt, question.today)),
      words.answerBack,
    ].join('\n')
  },
}
