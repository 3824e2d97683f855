/** Reads a message by the rules of the intents: which questions their patterns find in it, and where. */
import type { KnownIntentName, Slots } from './intent.ts'
import { INTENTS } from './intents.ts'
import { sentencesOf } from './language/clauses.ts'
import { parsePattern } from './language/pattern.ts'
import type { MessageRead } from './language/read-message.ts'
import { slotsAmong } from './language/read-slots.ts'
import { readSentence } from './language/readings.ts'
import { type Reading, ruleBookOf } from './language/score.ts'
import type { Span } from './language/spans.ts'

/** One question of a message: how it is read, and the spans of its sentence. */
export type Found = { reading: Reading<KnownIntentName>; spans: readonly Span[] }

const RULES = ruleBookOf(
  INTENTS.flatMap(({ name, patterns }) =>
    patterns.map((notation) => ({ name, pattern: parsePattern(notation) })),
  ),
)
const SLOTS_OF = new Map(INTENTS.map(({ name, slots }) => [name, slots]))

/** The questions that the patterns find, in order, each once. */
export const findQuestions = ({ spans, words }: MessageRead): Found[] => {
  const found: Found[] = []
  for (const sentence of sentencesOf(spans, words)) {
    for (const reading of readSentence({ rules: RULES, spans: sentence, words })) {
      found.push({ reading, spans: sentence })
    }
  }
  return withoutRepeats(withoutWeak(found))
}

/** "Tôi vắng buổi 1. Học bù khi nào?" asks one thing: a weak reading gives way to a firm one. */
const withoutWeak = (found: Found[]): Found[] => {
  const firm = found.filter(({ reading }) => !reading.rule.pattern.isWeak)
  return firm.length > 0 ? firm : found
}

const withoutRepeats = (found: Found[]): Found[] => {
  const seen = new Set<string>()
  return found.filter((one) => {
    const key = `${one.reading.rule.name} ${JSON.stringify(slotsOf(one))}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The spans of a question, those of its own words first. */
export const near = ({ reading, spans }: Found): Span[] => [
  ...spans.slice(reading.from, reading.to),
  ...spans,
]

/** The slots that the intent keeps, from the words of the question, else from its sentence. */
export const slotsOf = (one: Found): Slots =>
  slotsAmong(near(one), SLOTS_OF.get(one.reading.rule.name) ?? [])
