/** Reads a sentence: one question, or two when the second half says something that the first cannot explain. */
import { clauseStarts, joints } from './clauses.ts'
import { CONCEPT_COUNT, conceptId } from './lexicon.ts'
import { type Reading, type RuleBook, bestReading, worthOf } from './score.ts'
import type { Span } from './spans.ts'
import type { Word } from './words.ts'

/** How much more two questions must explain than one. */
const GAIN_OF_SPLIT = 1.2
/** What the second half must add when it borrows its subject from the first ("mấy giờ học và ở đâu"). */
const OWN_SHARE = 1.5
const LONGEST_WINDOW = 3
/** Nobody joins more questions into one sentence; a flood of commas is one. */
const MOST_JOINTS = 24
/** Below this share a half is taken for a part of the story, not for a question of its own. */
const SURE = 0.75

const TOPICS = new Uint8Array(CONCEPT_COUNT)
for (const name of [
  'study',
  'essay',
  'submit',
  'plan',
  'document',
  'makeup',
  'session-n',
  'next',
  'report',
])
  TOPICS[conceptId(name)] = 1

type Sentence<Name extends string> = {
  rules: RuleBook<Name>
  spans: readonly Span[]
  words: readonly Word[]
}

const better = <Name extends string>(
  one: Reading<Name> | undefined,
  other: Reading<Name> | undefined,
): Reading<Name> | undefined => {
  if (one === undefined || other === undefined) return one ?? other
  return worthOf(other) > worthOf(one) ? other : one
}

/** The best reading of any run of clauses between two spans. */
const bestWithin = <Name extends string>(
  { rules, spans: all, words }: Sentence<Name>,
  [from, to]: readonly [number, number],
): Reading<Name> | undefined => {
  const spans = all.slice(from, to)
  const cuts = clauseStarts(spans, words)
  const ends = [...cuts.slice(1), spans.length]
  let best: Reading<Name> | undefined
  for (const [first, start] of cuts.entries()) {
    const last = Math.min(first + LONGEST_WINDOW, cuts.length)
    for (let index = first; index < last; index += 1) {
      best = better(best, bestReading(rules, spans, [start, ends[index] ?? spans.length]))
    }
  }
  return best && { ...best, from: best.from + from, to: best.to + from }
}

const isTopic = (span: Span): boolean => span.senses.some(({ concept }) => TOPICS[concept] === 1)

/** Reads the second half with the subject of the first. */
const withSubjectOf = <Name extends string>(
  sentence: Sentence<Name>,
  left: Reading<Name>,
  from: number,
): Reading<Name> | undefined => {
  const { rules, spans } = sentence
  const subject = spans.slice(left.from, left.to).filter(isTopic)
  const rest = spans.slice(from)
  if (subject.length === 0 || rest.length === 0) return undefined
  const reading = bestReading(rules, [...subject, ...rest], [0, subject.length + rest.length])
  if (reading === undefined) return undefined
  const borrowed = bestOfSubject(reading, subject)
  const own = reading.explained - borrowed
  return own >= OWN_SHARE ? { ...reading, explained: own, from, to: spans.length } : undefined
}

const bestOfSubject = <Name extends string>(
  { rule }: Reading<Name>,
  subject: readonly Span[],
): number => {
  const weights = subject.flatMap(({ senses }) =>
    senses
      .filter(({ concept }) => rule.pattern.explains[concept] === 1)
      .map(({ weight }) => weight),
  )
  return weights.reduce((sum, weight) => sum + weight, 0)
}

const sumOf = <Name extends string>(readings: readonly Reading<Name>[]): number =>
  readings.reduce((sum, { explained }) => sum + explained, 0)

const areTwoQuestions = <Name extends string>(
  left: Reading<Name>,
  right: readonly Reading<Name>[],
): boolean =>
  right.length > 0 &&
  [left, ...right].every(({ confidence }) => confidence >= SURE) &&
  !left.rule.pattern.isWeak &&
  right.every(({ rule }) => rule.name !== left.rule.name && !rule.pattern.isWeak)

/**
 * The questions of the spans from `from` on, in order; empty if none is understood. One question is never cut in two:
 * both halves must be understood alone and together explain more than any single reading.
 */
export const readSentence = <Name extends string>(sentence: Sentence<Name>): Reading<Name>[] => {
  const places = joints(sentence.spans, sentence.words)
  const cut = places.length > MOST_JOINTS ? [] : places
  return readFrom({ ...sentence, cut, known: new Map() }, 0)
}

/** What is read from a place on is read once: every way to cut what stands before it asks for it again. */
type Cut<Name extends string> = Sentence<Name> & {
  cut: ReturnType<typeof joints>
  known: Map<number, Reading<Name>[]>
}

const readFrom = <Name extends string>(sentence: Cut<Name>, from: number): Reading<Name>[] => {
  const known = sentence.known.get(from)
  if (known) return known
  const whole = bestWithin(sentence, [from, sentence.spans.length])
  let best = whole === undefined ? [] : [whole]
  let most = sumOf(best) + (whole === undefined ? 0 : GAIN_OF_SPLIT)
  for (const joint of sentence.cut) {
    if (joint.left <= from) continue
    const left = bestWithin(sentence, [from, joint.left])
    if (left === undefined) continue
    const right = rightOf(sentence, left, joint.right)
    if (!areTwoQuestions(left, right) || left.explained + sumOf(right) <= most) continue
    best = [left, ...right]
    most = sumOf(best)
  }
  sentence.known.set(from, best)
  return best
}

const rightOf = <Name extends string>(
  sentence: Cut<Name>,
  left: Reading<Name>,
  from: number,
): Reading<Name>[] => {
  const alone = readFrom(sentence, from)
  if (alone.length > 0) return alone
  const borrowed = withSubjectOf(sentence, left, from)
  return borrowed === undefined ? [] : [borrowed]
}
