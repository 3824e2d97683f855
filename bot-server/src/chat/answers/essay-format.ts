/** Q21: whether an essay may be written by hand and photographed, as the campaign says. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getEssayTerms } from '../../services/answers/get-essay-terms.ts'
import type { OpenAnswer } from '../question.ts'
import { quizInstead } from './quiz-instead.ts'

export const essayFormat: OpenAnswer = {
  access: 'G',
  answer: async (question) => {
    const { branch, unitId } = question
    const terms = await getEssayTerms({ ctx: branch, input: { unitId } })
    const written = terms.essayByHand ? chatStudy.handingIn.byHand : chatStudy.handingIn.notByHand
    return quizInstead(terms, question) ?? written
  },
}
