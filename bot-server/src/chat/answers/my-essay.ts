/** Q11: whether the person's own essay has been received. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import type { PersonalAnswer } from '../question.ts'
import { dueOf, essayPointer, nothingHandedIn, readOwnEssay } from './own-essay-words.ts'

const words = chatStudy.own

export const myEssay: PersonalAnswer = {
  access: 'P',
  route: '/',
  pointer: essayPointer,
  answer: async (question) => {
    const own = await readOwnEssay(question)
    const { essay } = own
    if (!essay) return nothingHandedIn(own, question.today)
    const received = words.received(essay.submittedAt, words.standings[essay.state])
    return essay.state === 'viet_lai'
      ? `${received} ${words.rewriteDue(dueOf(essay.rewriteDueAt, question.today))}`
      : received
  },
}
