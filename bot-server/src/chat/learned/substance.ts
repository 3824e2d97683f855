/** Looks at what a message says before it is answered: enough for its answer, and not about somebody else. */
import type { IntentName } from '../intent.ts'
import { conceptId } from '../language/lexicon.ts'
import type { MessageRead } from '../language/read-message.ts'
import type { Span } from '../language/spans.ts'
import type { Word } from '../language/words.ts'
import { strictnessOf } from '../strictness.ts'

const OWN_RESULTS: ReadonlySet<IntentName> = new Set([
  'my_attendance',
  'my_essay',
  'my_grade',
  'my_rewrite_reason',
])
const PERSON = conceptId('person')
const SELF = ['me', 'self-name'].map(conceptId)

/** A result that is asked for with somebody's name, and without a word of the writer, is another person's. */
export const isOfAnother = (name: IntentName, { spans }: MessageRead): boolean =>
  OWN_RESULTS.has(name) &&
  spans.some(({ senses }) => senses.every(({ concept }) => concept === PERSON)) &&
  !spans.some(({ senses }) => senses.some(({ concept }) => SELF.includes(concept)))

/** Ideas that say nothing about what is asked. */
const EMPTY = new Set(
  ['unknown', 'off-topic', 'person', 'number', 'self-name', 'percent', 'clock', 'yes'].map(
    conceptId,
  ),
)
const YES = conceptId('yes')
const UNKNOWN = conceptId('unknown')
/** The least weight of the ideas of a question; "4" alone asks nothing. */
const SUBSTANCE = 1
/** What is not open to everybody must be said more plainly: "ai", "kq" and "s e" may be no language at all. */
const PRIVATE_SUBSTANCE = 2.4
const PRIVATE_LETTERS = 4
/** Unknown words that may stand beside each idea: people tell stories. */
const STRANGE_BESIDE = 1.5

const weightOf = ({ senses }: Span): number => {
  let most = 0
  for (const { concept, weight } of senses) {
    if (!EMPTY.has(concept) && weight > most) most = weight
  }
  return most
}

/** "Vang" is "vâng" or "vắng": alone it asks nothing (X5). */
const isVang = ({ from, to }: Span, words: readonly Word[]): boolean =>
  to - from === 1 && words[from]?.key === 'vang' && !words[from].isMarked

/** Letters typed for a span; a single one may be anything, and a numbered one ("p3") says little. */
const lettersOf = ({ from, to, part, session }: Span, words: readonly Word[]): number => {
  if (part !== undefined || session !== undefined) return 0
  const letters = (words[to - 1]?.end ?? 0) - (words[from]?.start ?? 0)
  return letters > 1 ? letters : 0
}

/** Whether a message says enough to be answered with an intent. */
export const hasSubstance = (name: IntentName, { spans, words }: MessageRead): boolean => {
  if (name === 'smalltalk_yes') {
    return spans.some(({ senses }) => senses.some(({ concept }) => concept === YES))
  }
  const ideas = spans.filter((span) => weightOf(span) > 0)
  if (ideas.every((span) => isVang(span, words))) return false
  const weight = ideas.reduce((sum, span) => sum + weightOf(span), 0)
  if (strictnessOf(name) === 0) return weight >= SUBSTANCE
  const letters = ideas.reduce((sum, span) => sum + lettersOf(span, words), 0)
  const strange = spans.filter(({ senses }) => senses[0]?.concept === UNKNOWN).length
  return (
    weight >= PRIVATE_SUBSTANCE &&
    letters >= PRIVATE_LETTERS &&
    strange <= STRANGE_BESIDE * ideas.length
  )
}
