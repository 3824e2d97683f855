/** Sums up what the bot was asked: answered, not understood, refused. */
import type { QuestionCounts } from '@quan-triet/shared/models/operations'

/** @param byIntent how often each intent was asked; `unknown` and `refuse_…` are no answers */
export const countQuestions = (byIntent: ReadonlyMap<string, number>): QuestionCounts => {
  const counts = { asked: 0, answered: 0, notUnderstood: 0, refused: 0 }
  for (const [intent, n] of byIntent) {
    counts.asked += n
    if (intent === 'unknown') counts.notUnderstood += n
    else if (intent.startsWith('refuse_')) counts.refused += n
    else counts.answered += n
  }
  return counts
}
