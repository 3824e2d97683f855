/** Tells the "chưa" and "không" that end a question from those that deny the verb after them. */
import { conceptId } from './lexicon.ts'
import type { Span } from './spans.ts'
import type { Word } from './words.ts'

const ids = (names: string): ReadonlySet<number> => new Set(names.split(/\s+/).map(conceptId))

const YET = conceptId('yet')
const NOT = conceptId('not')
const NOT_YET = { concept: conceptId('not-yet'), weight: 1, cost: 1 }
const OR_NOT = { concept: conceptId('or-not'), weight: 1, cost: 1 }
/** What may follow the word that ends a question: forms of address, particles, a day, a session. */
const AFTER_END = ids(
  `filler particle you me-perhaps me really asking people date session session-n next day clock self-name all branch
  part-n which inform request check`,
)
const VERBS = ids(
  `submit write check-in present join study grade received issued rewrite send read absent report cannot-come busy
  missed owe push give essay makeup late handwriting postponed go have-read`,
)

const some = (span: Span, concepts: ReadonlySet<number>): boolean =>
  span.senses.some(({ concept }) => concepts.has(concept))

type Place = { spans: readonly Span[]; words: readonly Word[]; index: number }

/** Whether nothing that can be denied follows in the same clause. */
const endsQuestion = ({ spans, words, index }: Place, denied: 'verbs' | 'anything'): boolean => {
  for (let at = index; at < spans.length; at += 1) {
    const span = spans[at]
    if (span === undefined || words[span.to - 1]?.stop !== 'none') return true
    const next = spans[at + 1]
    if (next === undefined) return true
    const isSoft = some(next, AFTER_END)
    if (isSoft && !some(next, VERBS)) continue
    return denied === 'verbs' && !some(next, VERBS)
  }
  return true
}

const isOnly = (span: Span, concept: number): boolean =>
  span.senses.some((sense) => sense.concept === concept)

/** The same spans with every "chưa" and "không" given its part in the sentence. */
export const settleYesNo = (spans: readonly Span[], words: readonly Word[]): Span[] =>
  spans.map((span, index) => {
    const place = { spans, words, index }
    if (isOnly(span, YET))
      return endsQuestion(place, 'verbs') ? span : { ...span, senses: [NOT_YET] }
    if (isOnly(span, NOT) && span.to - span.from === 1) {
      return endsQuestion(place, 'anything') ? { ...span, senses: [OR_NOT] } : span
    }
    return span
  })
