/** Q11: whether the person's own essay has been received. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { dueOf, ownEssayAnswer } from './own-essay-words.ts'

const words = chatStudy.own

export const myEssay = ownEssayAnswer((essay, today) => {
  const received = words.received(essay.submittedAt, words.standings[essay.state])
  return essay.state === 'viet_lai'
    ? `${received} ${words.rewriteDue(dueOf(essay.rewriteDueAt, today))}`
    : received
})
