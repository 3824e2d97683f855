/** Takes from words and ideas what the learned opinion counts: single ones, neighbours, and ideas said together. */
import { DANGEROUS } from '../language/agreement.ts'
import { conceptName } from '../language/lexicon.ts'
import type { Span } from '../language/spans.ts'
import type { Word } from '../language/words.ts'

/** Some neighbouring words of a message and the ideas they carry. */
export type Passage = { words: readonly Word[]; spans: readonly Span[]; asks: boolean }

/** Kinds of features. A feature is the hash of its kind and its parts, so that it stays the same on every start. */
const WORD = 1
const PAIR = 2
const SPELLING = 3
const IDEA = 4
const IDEA_PAIR = 5
const NEAR_IDEAS = 6
const LENGTH = 7
const ASKS = 8
/** How far apart two ideas may stand to count as said together. */
const NEAR = 3
const LIGHT = 0.1
const WORDS_A_STEP = 3
const STEPS_AT_MOST = 6

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

const hashOf = (text: string): number => {
  let hash = FNV_START
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME)
  }
  return hash
}

/** Thirty bits: such numbers are kept without a box, which makes looking them up fast. */
const feature = (kind: number, first: number, second = 0): number => {
  let hash = Math.imul(first ^ (kind * 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ second, 0xc2b2ae35)
  hash ^= hash >>> 16
  return hash >>> 2
}

const EDGE = hashOf('')
const NUMBER = hashOf('#')
const FIGURE = /^\d/

/** The numbers of a word: what it counts as, and how it is spelt (0 without marks). */
type Numbered = { number: number; spelling: number }

/** A word counts by its folded form; where that is several words, marks that were typed decide (language rule 2). */
const numbersOf = ({ raw, key, letters, tone, isMarked }: Word): Numbered => {
  if (FIGURE.test(raw)) return { number: NUMBER, spelling: 0 }
  const spelling = isMarked ? hashOf(letters + tone) : 0
  return { number: isMarked && DANGEROUS.has(key) ? spelling : hashOf(key), spelling }
}

/** People use a few thousand words, so each is numbered once; the limit is for those who type anything else. */
const remembered = new Map<string, Numbered>()
const REMEMBERED_AT_MOST = 20_000

const rememberedNumbersOf = (word: Word): Numbered => {
  const known = remembered.get(word.raw)
  if (known !== undefined) return known
  const numbers = numbersOf(word)
  if (remembered.size < REMEMBERED_AT_MOST) remembered.set(word.raw, numbers)
  return numbers
}

const addWords = (features: Set<number>, words: readonly Word[]): void => {
  let last = EDGE
  for (const word of words) {
    const { number, spelling } = rememberedNumbersOf(word)
    features.add(feature(WORD, number))
    features.add(feature(PAIR, last, number))
    if (spelling !== 0) features.add(feature(SPELLING, spelling))
    last = number
  }
  features.add(feature(PAIR, last, EDGE))
}

const IDEA_NUMBERS: number[] = []
const ideaNumber = (concept: number): number => {
  const known = IDEA_NUMBERS[concept]
  if (known !== undefined) return known
  const number = hashOf(conceptName(concept))
  IDEA_NUMBERS[concept] = number
  return number
}

const START = hashOf('start')
const END = hashOf('end')

const addIdeas = (features: Set<number>, spans: readonly Span[]): void => {
  const heavy = [START]
  for (const { senses } of spans) {
    let isHeavy = false
    for (const { concept, weight } of senses) {
      features.add(feature(IDEA, ideaNumber(concept)))
      if (weight > LIGHT) isHeavy = true
    }
    const [first] = senses
    if (isHeavy && first !== undefined) heavy.push(ideaNumber(first.concept))
  }
  heavy.push(END)
  for (let index = 0; index < heavy.length; index += 1) addPairs(features, heavy, index)
}

const addPairs = (features: Set<number>, heavy: readonly number[], index: number): void => {
  const idea = heavy[index] ?? END
  const last = Math.min(index + NEAR, heavy.length - 1)
  for (let at = index + 1; at <= last; at += 1) {
    const other = heavy[at] ?? END
    if (at === index + 1) features.add(feature(IDEA_PAIR, idea, other))
    features.add(feature(NEAR_IDEAS, Math.min(idea, other), Math.max(idea, other)))
  }
}

/** The features of a passage, each once. */
export const featuresOf = ({ words, spans, asks }: Passage): number[] => {
  const features = new Set<number>()
  addWords(features, words)
  addIdeas(features, spans)
  const steps = Math.min(STEPS_AT_MOST, Math.floor(words.length / WORDS_A_STEP))
  features.add(feature(LENGTH, steps))
  if (asks) features.add(feature(ASKS, 0))
  return [...features]
}
