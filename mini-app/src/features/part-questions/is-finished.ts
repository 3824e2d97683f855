/** Judges whether a question may be stored, as the server does, without loading the schema library. */
import type { PartQuestion } from '@quan-triet/shared/models/part-questions'
import { questionLimits } from '@quan-triet/shared/vocabulary/question-limits'

export const isFinished = ({ text, choices, right }: PartQuestion): boolean => {
  const texts = choices.map((choice) => choice.trim())
  return (
    text.trim() !== '' &&
    texts.every((choice) => choice !== '') &&
    texts.length >= questionLimits.fewestChoices &&
    new Set(texts).size === texts.length &&
    right < texts.length
  )
}
