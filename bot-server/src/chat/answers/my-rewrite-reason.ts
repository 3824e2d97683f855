/** Q13: why the person's own essay is to be written again, until when, and how to answer the grader (INV-13). */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { dueOf, ownEssayAnswer, verdictOf } from './own-essay-words.ts'

const words = chatStudy.own

export const myRewriteReason = ownEssayAnswer((essay, today) => {
  if (essay.state !== 'viet_lai') return words.noRewrite(verdictOf(essay))
  return [
    words.reason(essay.rewriteReason),
    words.comment(essay.comment),
    words.rewriteDue(dueOf(essay.rewriteDueAt, today)),
    words.answerBack,
  ].join('\n')
})
