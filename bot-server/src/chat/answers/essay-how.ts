/** Q10: where and how an essay is handed in. */
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getEssayTerms } from '../../services/answers/get-essay-terms.ts'
import type { OpenAnswer } from '../question.ts'
import { quizInstead } from './quiz-instead.ts'

export const essayHow: OpenAnswer = {
  access: 'G',
  answer: async (question) => {
    const { branch, unitId } = question
    const terms = await getEssayTerms({ ctx: branch, input: { unitId } })
    const written = terms.essayByHand ? chatStudy.handingIn.how : chatStudy.handingIn.howTyped
    return quizInstead(terms, question) ?? chat.withLink(written, question.linkTo({ to: 'essay' }))
  },
}
