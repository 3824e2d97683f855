/** Q10: where and how an essay is handed in. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getEssayTerms } from '../../services/answers/get-essay-terms.ts'
import type { OpenAnswer } from '../question.ts'

export const essayHow: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const { essayByHand } = await getEssayTerms({ ctx: branch, input: { unitId } })
    return essayByHand ? chatStudy.handingIn.how : chatStudy.handingIn.howTyped
  },
}
