/** Q14: whether the person who asks has to write an essay, and why not. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import type { PersonalAnswer } from '../question.ts'
import { essayPointerWithRule, nothingHandedIn, readOwnEssay } from './own-essay-words.ts'

export const myObligation: PersonalAnswer = {
  access: 'P',
  route: '/',
  pointer: essayPointerWithRule,
  answer: async (question) => {
    const own = await readOwnEssay(question)
    return own.duty.kind === 'obliged'
      ? chatStudy.duty.obliged
      : nothingHandedIn(own, question.today)
  },
}
