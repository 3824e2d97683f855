/** Understands what a person typed to the bot: which questions, and what they name. */
import { cleanText } from '@quan-triet/shared/text/fold'
import type { IntentName, KnownIntentName, Slots } from './intent.ts'
import { INTENTS } from './intents.ts'
import { sentencesOf } from './language/clauses.ts'
import { asksSomething, isYes } from './language/manner.ts'
import { withoutMention } from './language/mention.ts'
import { parsePattern } from './language/pattern.ts'
import { readSentence } from './language/readings.ts'
import type { Reading, Rule } from './language/score.ts'
import { type Span, findSpans } from './language/spans.ts'
import { spellOut } from './language/spelling.ts'
import { type Word, splitWords } from './language/words.ts'
import { settleYesNo } from './language/yes-no-words.ts'

export type UnderstandContext = {
  /** The Vietnamese calendar day of the message, `YYYY-MM-DD`; "mai" and "thứ bảy" count from it. */
  today: string
  /** Names under which the bot is mentioned, without `@`. */
  botNames?: readonly string[]
}

export type Understood = {
  /** The words of this question as they were typed, without the mention. */
  text: string
  intent: IntentName
  slots: Slots
  /** Share of what was said that the intent explains, 0–1; 0 where nothing is understood. */
  confidence: number
}

const RULES: readonly Rule<KnownIntentName>[] = INTENTS.flatMap(({ name, patterns }) =>
  patterns.map((notation) => ({ name, pattern: parsePattern(notation) })),
)
const SLOTS_OF = new Map(INTENTS.map(({ name, slots }) => [name, slots]))

/** One question of a message: how it is read, and the spans of its sentence. */
type Found = { reading: Reading<KnownIntentName>; spans: readonly Span[] }

/**
 * The questions and orders of one message, in order. Pure: no clock, no input or output.
 *
 * A message without any gives one `unknown` if it asks for something, one `ignore` if it is ordinary talk, and nothing
 * if it is empty. "Vang" alone is never taken for an absence (X5).
 */
export const understand = (text: string, context: UnderstandContext): Understood[] => {
  const cleaned = cleanText(text)
  if (cleaned.trim() === '') return []
  const body = withoutMention(cleaned, context.botNames ?? [])
  const words = spellOut(splitWords(body))
  const spans = settleYesNo(findSpans(words, context.today), words)
  if (isYes(spans)) return [nothingMore(body, 'smalltalk_yes', 1)]
  const found = findQuestions(spans, words)
  if (found.length > 0) return found.map((one) => describe(one, { body, words, found }))
  const isOnlyMention = words.length === 0 && body !== cleaned
  const asks = isOnlyMention || body.includes('?') || sentencesOf(spans, words).some(asksSomething)
  return [nothingMore(body, asks ? 'unknown' : 'ignore', 0)]
}

const nothingMore = (text: string, intent: IntentName, confidence: number): Understood => ({
  text: text.trim(),
  intent,
  slots: {},
  confidence,
})

const findQuestions = (spans: readonly Span[], words: readonly Word[]): Found[] => {
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
  return found.filter(({ reading, spans }) => {
    const key = `${reading.rule.name} ${JSON.stringify(slotsOf({ reading, spans }))}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The slots that the intent keeps, from the words of the question, else from its sentence. */
const slotsOf = ({ reading, spans }: Found): Slots => {
  const near = [...spans.slice(reading.from, reading.to), ...spans]
  const slots: Slots = {}
  for (const slot of SLOTS_OF.get(reading.rule.name) ?? []) {
    const span = near.find((one) => one[slot] !== undefined)
    if (span !== undefined) Object.assign(slots, { [slot]: span[slot] })
  }
  return slots
}

type Message = { body: string; words: readonly Word[]; found: readonly Found[] }

const describe = (one: Found, { body, words, found }: Message): Understood => ({
  text: found.length === 1 ? body.trim() : textOf(one, body, words),
  intent: one.reading.rule.name,
  slots: slotsOf(one),
  confidence: Math.round(one.reading.confidence * 100) / 100,
})

const textOf = ({ reading, spans }: Found, body: string, words: readonly Word[]): string => {
  const first = words[spans[reading.from]?.from ?? 0]
  const last = words[(spans[reading.to - 1]?.to ?? words.length) - 1]
  return body.slice(first?.start ?? 0, last?.end ?? body.length).trim()
}
