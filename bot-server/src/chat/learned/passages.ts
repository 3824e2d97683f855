/** Cuts a long message into the passages in which its question may stand: people tell stories around it. */
import type { MessageRead } from '../language/read-message.ts'
import type { Span } from '../language/spans.ts'
import type { Word } from '../language/words.ts'
import type { Passage } from './features.ts'

/** A message of fewer words is judged as a whole only. */
const LONG = 12
/** What is told without a stop is cut into overlapping runs of so many words. */
const RUN = 11
const STEP = 5
const SHORTEST = 3

/** The message as one passage. */
export const wholeOf = ({ body, words, spans }: MessageRead): Passage => ({
  words,
  spans,
  asks: body.includes('?'),
})

/** The passage of the spans `from` to `to` (after the last). */
export const passageOf = (words: readonly Word[], spans: readonly Span[]): Passage => {
  const own = words.slice(spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0)
  return { words: own, spans, asks: own.at(-1)?.stop === 'question' }
}

const endsClause = (span: Span, words: readonly Word[]): boolean =>
  words[span.to - 1]?.stop !== 'none'

const clausesOf = ({ spans, words }: MessageRead): Span[][] => {
  const clauses: Span[][] = []
  let current: Span[] = []
  for (const span of spans) {
    current.push(span)
    if (!endsClause(span, words)) continue
    clauses.push(current)
    current = []
  }
  if (current.length > 0) clauses.push(current)
  return clauses
}

const lengthOf = (spans: readonly Span[]): number => (spans.at(-1)?.to ?? 0) - (spans[0]?.from ?? 0)

/** Overlapping runs of a long clause; the last one ends where the clause ends. */
const runsOf = (clause: readonly Span[]): Span[][] => {
  const first = clause[0]?.from ?? 0
  const length = lengthOf(clause)
  const runs: Span[][] = []
  for (let start = length - RUN; start > -STEP; start -= STEP) {
    const from = first + Math.max(start, 0)
    runs.push(clause.filter((span) => span.from >= from && span.to <= from + RUN))
  }
  return runs
}

/** The passages of a long message: its clauses, two neighbouring ones, and the runs of long ones; none of a short one. */
export const passagesOf = (message: MessageRead): Passage[] => {
  if (message.words.length < LONG) return []
  const clauses = clausesOf(message)
  const pieces: Span[][] = []
  for (const [index, clause] of clauses.entries()) {
    const isWhole = clauses.length === 1
    if (!isWhole) pieces.push(clause)
    const next = clauses[index + 1]
    if (next !== undefined && clauses.length > 2) pieces.push([...clause, ...next])
    if (lengthOf(clause) > RUN + 1) pieces.push(...runsOf(clause))
  }
  return pieces
    .filter((piece) => lengthOf(piece) >= SHORTEST)
    .map((piece) => passageOf(message.words, piece))
}
