/** Puts counts of answers in the order of the buttons, and hides what too few people said. */
import type { RatingCounts } from '@quan-triet/shared/models/rating'
import {
  answersOf,
  type RatingAnswer,
  RatingQuestion,
} from '@quan-triet/shared/vocabulary/rating-answers'
import { areEnough } from './rating-window.ts'

interface Counted {
  question: RatingQuestion
  answer: RatingAnswer
  count: number
}

/** @param counted in any order; answers that nobody gave may be missing */
export const describeCounts = (counted: readonly Counted[]): RatingCounts =>
  RatingQuestion.options.map((question) => {
    const own = counted.filter((one) => one.question === question)
    const total = own.reduce((sum, { count }) => sum + count, 0)
    if (!areEnough(total)) return { question, answers: null }
    return {
      question,
      answers: answersOf[question].map((answer) => ({
        answer,
        count: own.find((one) => one.answer === answer)?.count ?? 0,
      })),
    }
  })
