/** Tells whether a message is a plain yes. */
import { CONCEPT_COUNT, conceptId } from './lexicon.ts'
import type { Span } from './spans.ts'

const flags = (names: string): Uint8Array => {
  const table = new Uint8Array(CONCEPT_COUNT)
  for (const name of names.split(/\s+/)) table[conceptId(name)] = 1
  return table
}

const YES = flags('yes')
const POLITE = flags('filler particle yes you me-perhaps me really all done')
const YES_WORDS_AT_MOST = 6

const has = (span: Span, table: Uint8Array): boolean =>
  span.senses.some(({ concept }) => table[concept] === 1)

/** The message begins with a yes, and nothing but forms of address and small words follows. */
export const isYes = (spans: readonly Span[]): boolean => {
  const [first] = spans
  return (
    first !== undefined &&
    has(first, YES) &&
    spans.length <= YES_WORDS_AT_MOST &&
    spans.every((span) => has(span, POLITE))
  )
}
