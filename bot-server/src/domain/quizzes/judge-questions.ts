/** Judges questions that were read from a text or a sheet: which can be taken, and why others cannot. */
import { QUIZ_OPTIONS, QuizQuestionDraft, type QuizPart } from '@quan-triet/shared/models/quiz'

/** A question as it was found, whatever is missing from it. */
export interface RawQuestion {
  /** Which question of the text, or which row of the sheet, from 1. */
  at: number
  text: string
  options: readonly string[]
  /** From 0; negative: none, or more than one, is named. */
  right: number
  /** The number of a part; null: none is named. */
  part: number | null
}

export type QuestionFault =
  | 'no_text'
  | 'not_four'
  | 'same_options'
  | 'no_right'
  | 'unknown_part'
  | 'too_long'
  | 'twice'

export interface JudgedQuestions {
  questions: QuizQuestionDraft[]
  faults: { at: number; fault: QuestionFault }[]
}

/** @param parts of the campaign's documents, the weightiest document first; a number means the first part that bears it */
export const judgeQuestions = (
  found: readonly RawQuestion[],
  parts: readonly QuizPart[],
): JudgedQuestions => {
  const judged: JudgedQuestions = { questions: [], faults: [] }
  const seen = new Set<string>()
  for (const raw of found) {
    const part = parts.find((one) => one.position === raw.part)
    const key = raw.text.toLowerCase()
    const fault = seen.has(key) ? 'twice' : faultOf(raw, part)
    const draft = QuizQuestionDraft.safeParse({ ...raw, partId: part?.partId ?? null })
    seen.add(key)
    if (fault || !draft.success) judged.faults.push({ at: raw.at, fault: fault ?? 'too_long' })
    else judged.questions.push(draft.data)
  }
  return judged
}

const SHORTEST = 5

const faultOf = (raw: RawQuestion, part: QuizPart | undefined): QuestionFault | undefined => {
  const options = raw.options.map((one) => one.trim().toLowerCase())
  if (raw.text.trim().length < SHORTEST) return 'no_text'
  if (options.length !== QUIZ_OPTIONS || options.includes('')) return 'not_four'
  if (new Set(options).size !== QUIZ_OPTIONS) return 'same_options'
  if (raw.right < 0 || raw.right >= QUIZ_OPTIONS) return 'no_right'
  return raw.part !== null && !part ? 'unknown_part' : undefined
}
