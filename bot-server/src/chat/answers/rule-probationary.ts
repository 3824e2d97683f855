/** Q27: whether probationary members study and write, as the campaign says. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getEssayTerms } from '../../services/answers/get-essay-terms.ts'
import type { OpenAnswer } from '../question.ts'

const words = chatStudy.probationary

export const ruleProbationary: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const { probationaryWrites } = await getEssayTerms({ ctx: branch, input: { unitId } })
    return probationaryWrites ? words.writes : words.studiesOnly
  },
}
