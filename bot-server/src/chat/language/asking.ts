/** Judges whether words ask something, and whether a pattern explains enough of them to be what is meant. */
import { conceptId } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import type { Span } from './spans.ts'

/** How plainly something is asked: by a question word, by a word that may ask, or not at all. */
export type Manner = 'asked' | 'half' | 'told'

/** Some neighbouring spans of a sentence that are read as one question. */
export type Window = {
  inside: readonly Span[]
  sentence: readonly Span[]
  manner: Manner
  /** The cost of what the sentence says outside the window. */
  around: number
}

const ids = (names: string): number[] => names.split(' ').map(conceptId)

/** Ideas that hardly stand in a sentence that asks nothing. */
const ASKING = ids(
  'who when time where why what to-whom yet or-not question-mark really asking parts-count session-count pages',
)
/** Ideas that ask when little else is said, but are also told ("tình hình", "hình thức", "báo cáo số lượng"). */
const HALF_ASKING = ids('how many rate progress check inform hour content')
const REQUESTING = ids('request give send')
const DONE = conceptId('done')
/** Ideas that may stand around anything. */
const AROUND = new Set(
  ids('you me-perhaps me branch date asking particle request want go day all people number'),
)
/** Share of the words that must be explained, by how much the sentence asks: the less, the more. */
const WORD_SHARE = { asked: 0.34, half: 0.5, told: 0.6 }
/** Of a sentence that does not plainly ask, this share must be what is understood: the rest is talk. */
const SENTENCE_SHARE = 0.35
/** What a bare noun may leave unsaid elsewhere in its sentence. */
const COST_AROUND_AT_MOST = 1

/** How plainly a window asks, from the ideas present in it. */
export const mannerOf = (present: Uint8Array): Manner => {
  const has = (concepts: readonly number[]) => concepts.some((concept) => present[concept] === 1)
  if (has(ASKING)) return 'asked'
  return has(HALF_ASKING) || (present[DONE] !== 1 && has(REQUESTING)) ? 'half' : 'told'
}

const isIdle = ({ explains }: Pattern, { senses }: Span): boolean =>
  senses.every(({ concept }) => explains[concept] !== 1 && !AROUND.has(concept))

/** Of the words that say something, the share that a pattern explains. */
const wordShare = (pattern: Pattern, spans: readonly Span[]): number => {
  let explained = 0
  let idle = 0
  for (const span of spans) {
    const words = span.to - span.from
    if (span.senses.some(({ concept }) => pattern.explains[concept] === 1)) explained += words
    else if (isIdle(pattern, span)) idle += words
  }
  return explained / (explained + idle)
}

/** "Phần 3" is a request, "phần 3 hay thật" and "phần 3 xong rồi" are talk: a bare noun has nothing around it. */
const standsAlone = (pattern: Pattern, sentence: readonly Span[]): boolean => {
  if (sentence.at(-1)?.senses.some(({ concept }) => concept === DONE) === true) return false
  return !sentence.some((span) => isIdle(pattern, span))
}

/** Whether the words of a window may be taken for what a pattern means, and not for talk that touches it. */
export const mayMean = (pattern: Pattern, window: Window): boolean => {
  const { inside, sentence, manner, around } = window
  if (wordShare(pattern, inside) < WORD_SHARE[manner]) return false
  if (manner === 'asked') return true
  if (wordShare(pattern, sentence) < SENTENCE_SHARE) return false
  if (manner === 'half' || pattern.isTold) return true
  return around < COST_AROUND_AT_MOST && standsAlone(pattern, sentence)
}
