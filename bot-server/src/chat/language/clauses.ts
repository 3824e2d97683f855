/** Knows where a message may be cut: at sentences, at commas, at words that join two questions. */
import { conceptId } from './lexicon.ts'
import type { Span } from './spans.ts'
import type { Word } from './words.ts'

const ASKING = conceptId('asking')
const IDLE = new Set(['filler', 'particle'].map(conceptId))
const ADDRESS = new Set(
  ['filler', 'particle', 'you', 'me-perhaps', 'all', 'people', 'role', 'request', 'inform'].map(
    conceptId,
  ),
)
const QUESTION_MARK = { concept: conceptId('question-mark'), weight: 0, cost: 0 }
const JOINTS = /^(va|voi|con|roi|dong|ngoai|tien|them|hay|nhan)$/
const JOINING_PHRASES =
  /^(va|voi lai|voi ca|con|roi|dong thoi|ngoai ra|tien the|them nua|nhan tien|hay la|va con|va ca)$/

/** The spans of each sentence of a message; a question mark becomes a span without words. */
export const sentencesOf = (spans: readonly Span[], words: readonly Word[]): Span[][] => {
  const sentences: Span[][] = []
  let current: Span[] = []
  for (const span of spans) {
    current.push(span)
    const stop = words[span.to - 1]?.stop
    if (stop !== 'sentence' && stop !== 'question') continue
    if (stop === 'question') current.push({ from: span.to, to: span.to, senses: [QUESTION_MARK] })
    sentences.push(withoutAddress(withoutPurposes(current, words)))
    current = []
  }
  if (current.length > 0) sentences.push(withoutAddress(withoutPurposes(current, words)))
  return sentences
}

const isPurpose = (span: Span, words: readonly Word[]): boolean => {
  const word = words[span.from]
  if (word?.key !== 'de' || (word.isMarked && word.tone !== 'h')) return false
  return span.senses.some(({ concept }) => IDLE.has(concept))
}

/** The spans without "để tôi còn thu xếp" and its like, up to the next stop: they tell why, not what. */
const withoutPurposes = (spans: readonly Span[], words: readonly Word[]): Span[] => {
  let isInside = false
  return spans.filter((span) => {
    if (span.to - span.from > 1 && isPurpose(span, words)) isInside = true
    const isDropped = isInside
    if (words[span.to - 1]?.stop !== 'none') isInside = false
    return !isDropped
  })
}

/** "Các đồng chí cho em hỏi …": who is addressed before the question is no part of it. */
const withoutAddress = (spans: readonly Span[]): Span[] => {
  const asking = spans.findIndex(({ senses }) => senses.some(({ concept }) => concept === ASKING))
  const isAddress = spans
    .slice(0, Math.max(asking, 0))
    .every(({ senses }) => senses.some(({ concept }) => ADDRESS.has(concept)))
  return isAddress ? spans.slice(Math.max(asking, 0)) : [...spans]
}

/** Indexes of spans at which a clause begins: after a comma, at "cho tôi hỏi" and its like, at "để". */
export const clauseStarts = (spans: readonly Span[], words: readonly Word[]): number[] => {
  const starts = [0]
  for (let index = 1; index < spans.length; index += 1) {
    const previous = spans[index - 1]
    const afterComma = previous !== undefined && words[previous.to - 1]?.stop === 'clause'
    const span = spans[index]
    const isAsking = span?.senses.some(({ concept }) => concept === ASKING) === true
    const isPurposeHere = span !== undefined && isPurpose(span, words)
    if (afterComma || isAsking || isPurposeHere) starts.push(index)
  }
  return starts
}

/** Indexes of spans at which a second question may begin; `left` is where the first one ends. */
export const joints = (
  spans: readonly Span[],
  words: readonly Word[],
): { left: number; right: number }[] => {
  const found: { left: number; right: number }[] = []
  for (let index = 1; index < spans.length; index += 1) {
    const span = spans[index]
    const previous = spans[index - 1]
    if (span === undefined || previous === undefined) continue
    if (words[previous.to - 1]?.stop === 'clause') found.push({ left: index, right: index })
    const first = words[span.from]?.key ?? ''
    if (!JOINTS.test(first)) continue
    const phrase = words.slice(span.from, span.to).map(({ key }) => key)
    if (JOINING_PHRASES.test(phrase.join(' '))) found.push({ left: index, right: index + 1 })
  }
  return found
}
