/** Q22: what an essay is about, with the questions that the campaign gives to help. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getEssayTerms } from '../../services/answers/get-essay-terms.ts'
import type { OpenAnswer } from '../question.ts'
import { quizInstead } from './quiz-instead.ts'

const words = chatStudy.outline

/** What a group takes in at a glance (4.5 rule 6). */
const GROUP_LIMIT = 400

export const essayOutline: OpenAnswer = {
  access: 'G',
  answer: async (question) => {
    const { branch, unitId, isGroup } = question
    const terms = await getEssayTerms({ ctx: branch, input: { unitId } })
    const instead = quizInstead(terms, question)
    if (instead !== undefined) return instead
    const { essayQuestions } = terms
    const numbered = essayQuestions.map((question, index) => `${index + 1}. ${question}`)
    if (!isGroup) return outlineWith(numbered)
    // A group hears the first questions whole, a person all of them.
    while (numbered.length > 0 && outlineWith(numbered).length > GROUP_LIMIT) numbered.pop()
    return outlineWith(numbered)
  },
}

const outlineWith = (questions: readonly string[]): string =>
  [words.parts, ...(questions.length > 0 ? [words.questions(questions)] : []), words.yourself].join(
    ' ',
  )
