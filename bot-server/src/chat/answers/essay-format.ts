/** Q21: whether an essay may be written by hand and photographed, as the campaign says. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getEssayTerms } from '../../services/answers/get-essay-terms.ts'
import type { OpenAnswer } from '../question.ts'

export const essayFormat: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const { essayByHand } = await getEssayTerms({ ctx: branch, input: { unitId } })
    return essayByHand ? chatStudy.handingIn.byHand : chatStudy.handingIn.notByHand
  },
}
