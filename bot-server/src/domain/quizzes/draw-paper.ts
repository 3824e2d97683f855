/** Draws one person's paper from the bank: which questions, in which order, with which order of options. */
import type { QuizQuestionId } from '@quan-triet/shared/models/ids'
import { QUIZ_OPTIONS } from '@quan-triet/shared/models/quiz'
import { sha256Of } from '../../lib/digest.ts'

export interface DrawnQuestion {
  questionId: QuizQuestionId
  /** Which option of the bank stands at each place. */
  order: number[]
}

/**
 * The same seed draws the same paper from the same bank; nothing of it can be foretold without the seed.
 * @param count how many are asked; all of the bank if it holds fewer
 */
export const drawPaper = ({
  seed,
  questionIds,
  count,
}: {
  seed: string
  questionIds: readonly QuizQuestionId[]
  count: number
}): DrawnQuestion[] => {
  const throwDice = createDice(seed)
  const options = Array.from({ length: QUIZ_OPTIONS }, (_, index) => index)
  return shuffled(questionIds, throwDice)
    .slice(0, count)
    .map((questionId) => ({ questionId, order: shuffled(options, throwDice) }))
}

/** Every order is as likely as any other. @param throwDice gives a whole number from 0 up to, not including, its argument */
export const shuffled = <T>(items: readonly T[], throwDice: (below: number) => number): T[] => {
  const bag = [...items]
  return items.flatMap(() => bag.splice(throwDice(bag.length), 1))
}

const DIGITS = 12
const HIGHEST = 16 ** DIGITS

/** Numbers from a chain of hashes: 48 bits a throw, of which a few dozen faces take no visible bias. */
const createDice = (seed: string): ((below: number) => number) => {
  let state = sha256Of(seed)
  return (below) => {
    state = sha256Of(state)
    return Math.floor((Number.parseInt(state.slice(0, DIGITS), 16) / HIGHEST) * below)
  }
}
