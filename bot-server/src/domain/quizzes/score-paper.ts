/** Scores a paper, and says what one or two goes at the test amount to as an essay. */
import type { RewriteReason } from '@quan-triet/shared/vocabulary/essay-verdicts'

export interface AnsweredQuestion {
  /** The right option as it stands in the bank. */
  right: number
  /** Which option of the bank stood at each place. */
  order: readonly number[]
  /** The place that was chosen. */
  chosen: number | null
  /** Found to be wrong afterwards: nobody loses by it. */
  isStruck: boolean
}

export interface Score {
  right: number
  of: number
  /** How many of `right` are questions that were taken out. */
  struck: number
  isPassed: boolean
}

export const isRight = ({ right, order, chosen, isStruck }: AnsweredQuestion): boolean =>
  isStruck || (chosen !== null && order[chosen] === right)

/** Passed on whole numbers: 100·n ≥ t·d, as every target here (2.7, rule 4); a paper without questions is not passed. */
export const scorePaper = (questions: readonly AnsweredQuestion[], passPercent: number): Score => {
  const right = questions.filter(isRight).length
  const of = questions.length
  return {
    right,
    of,
    struck: questions.filter((one) => one.isStruck).length,
    isPassed: of > 0 && 100 * right >= passPercent * of,
  }
}

export interface QuizOutcome {
  state: 'dat' | 'viet_lai' | 'dang_cham'
  /** Stays when the second window was passed: it was written again (F-10). */
  rewriteReason: RewriteReason | null
}

/**
 * One passed go suffices; a failed one is no verdict while another waits for its score.
 * @param passed whether each go that has ended was passed, in order; null: not scored yet
 */
export const outcomeOf = (passed: readonly (boolean | null)[]): QuizOutcome => {
  const waits = passed.includes(null) ? 'dang_cham' : 'viet_lai'
  return {
    state: passed.includes(true) ? 'dat' : waits,
    rewriteReason: passed[0] === false ? 'khong_dat' : null,
  }
}
