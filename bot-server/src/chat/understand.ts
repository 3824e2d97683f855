/** Understands what a person typed to the bot: which questions, and what they name. */
import type { IntentName, Slots } from './intent.ts'
import { INTENTS } from './intents.ts'
import { isYes } from './language/manner.ts'
import { type MessageContext, type MessageRead, readMessage } from './language/read-message.ts'
import { slotsAmong } from './language/read-slots.ts'
import type { Span } from './language/spans.ts'
import type { Word } from './language/words.ts'
import { decide, isFirm, isLikelyToo } from './learned/decide.ts'
import { passageOf } from './learned/passages.ts'
import { type Found, findQuestions, near, slotsOf } from './rules.ts'

export type Understood = {
  /** The words of this question as they were typed, without the mention. */
  text: string
  intent: IntentName
  slots: Slots
  /** How strongly the intent is believed, 0–1; 0 where nothing is understood. */
  confidence: number
}

const SLOTS_OF = new Map(INTENTS.map(({ name, slots }) => [name, slots]))

/**
 * The questions and orders of one message, in order. Pure: no clock, no input or output.
 *
 * The rules of the intents read it, and what was learned from examples gives a second opinion: together they must be
 * sure, else it is `unknown`. A message without any question gives one `unknown` if it asks for something, one `ignore`
 * if it is ordinary talk, and nothing if it is empty. "Vang" alone is never taken for an absence (X5).
 */
export const understand = (text: string, context: MessageContext): Understood[] => {
  const message = readMessage(text, context)
  const { body, isMentioned, words, spans } = message
  if (body.trim() === '') return isMentioned ? [nothingMore(body, 'unknown', 0)] : []
  if (words.length === 0) return [nothingMore(body, body.includes('?') ? 'unknown' : 'ignore', 0)]
  if (isYes(spans)) return [nothingMore(body, 'smalltalk_yes', 1)]
  const found = findQuestions(message)
  const read = new Set(found.map(({ reading }) => reading.rule.name))
  const maySeveral = found.length > 1 && !isFirm(message, read)
  const several = maySeveral ? found.filter((one) => isLikely(one, message)) : []
  if (several.length > 1) return several.map((one) => describe(one, { body, words }))
  return severalParts(describeOne(found, message), spans)
}

const isLikely = ({ reading, spans }: Found, message: MessageRead): boolean =>
  isLikelyToo(
    message,
    passageOf(message.words, spans.slice(reading.from, reading.to)),
    reading.rule.name,
  )

const describeOne = (found: readonly Found[], message: MessageRead): Understood => {
  const read = new Set(found.map(({ reading }) => reading.rule.name))
  const { name, belief } = decide(message, read)
  if (name === 'unknown' || name === 'ignore') {
    return nothingMore(message.body, name, 0)
  }
  const spans = found.filter(({ reading }) => reading.rule.name === name).flatMap(near)
  return {
    text: message.body.trim(),
    intent: name,
    slots: slotsAmong([...spans, ...message.spans], SLOTS_OF.get(name) ?? []),
    confidence: rounded(belief),
  }
}

/** "Gửi lại phần 2 và phần 3" asks for two parts. */
const severalParts = (one: Understood, spans: readonly Span[]): Understood[] => {
  const parts = new Set(spans.map(({ part }) => part).filter((part) => part !== undefined))
  if (one.intent !== 'part_get' || parts.size < 2) return [one]
  return [...parts].map((part) => ({ ...one, slots: { ...one.slots, part } }))
}

const rounded = (share: number): number => Math.round(share * 100) / 100

const nothingMore = (text: string, intent: IntentName, confidence: number): Understood => ({
  text: text.trim(),
  intent,
  slots: {},
  confidence,
})

const describe = (
  one: Found,
  { body, words }: Pick<MessageRead, 'body' | 'words'>,
): Understood => ({
  text: textOf(one, body, words),
  intent: one.reading.rule.name,
  slots: slotsOf(one),
  confidence: rounded(one.reading.confidence),
})

const textOf = ({ reading, spans }: Found, body: string, words: readonly Word[]): string => {
  const first = words[spans[reading.from]?.from ?? 0]
  const last = words[(spans[reading.to - 1]?.to ?? words.length) - 1]
  return body.slice(first?.start ?? 0, last?.end ?? body.length).trim()
}
