/** Takes a message apart into words and the ideas they carry: what every reading of it starts from. */
import { cleanText } from '@quan-triet/shared/text/fold'
import { withoutMention } from './mention.ts'
import { type Span, findSpans } from './spans.ts'
import { spellOut } from './spelling.ts'
import { type Word, splitWords } from './words.ts'
import { settleYesNo } from './yes-no-words.ts'

export type MessageContext = {
  /** The Vietnamese calendar day of the message, `YYYY-MM-DD`; "mai" and "thứ bảy" count from it. */
  today: string
  /** Names under which the bot is mentioned, without `@`. */
  botNames?: readonly string[]
}

export type MessageRead = {
  /** The message without the mention. */
  body: string
  isMentioned: boolean
  words: readonly Word[]
  spans: readonly Span[]
}

/** The words and ideas of a message, in order. Pure: no clock, no input or output. */
export const readMessage = (text: string, { today, botNames }: MessageContext): MessageRead => {
  const cleaned = cleanText(text)
  const body = withoutMention(cleaned, botNames ?? [])
  const words = spellOut(splitWords(body))
  const spans = settleYesNo(findSpans(words, today), words)
  return { body, isMentioned: body !== cleaned, words, spans }
}
