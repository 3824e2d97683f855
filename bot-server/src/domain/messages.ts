/** What comes in from a chat and what goes out to one, free of any platform's own shapes. */
import type { BotChatId, BotUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface IncomingMessage {
  eventId: string
  chatId: BotChatId
  isGroup: boolean
  from: BotUserId
  /** NFC text; empty when the platform hid it (a protected sender, a sticker). */
  text: string
  sentAt: Instant
  kind: 'text' | 'unsupported'
}

/** Zalo's limit of one message, in UTF-16 units (platform A.3, E-10). */
export const MESSAGE_LIMIT = 2000

/** Cuts text to at most `limit` UTF-16 units at a word boundary, never inside a character, with an ellipsis. */
export const cutToLimit = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const slice = text.slice(0, limit - 1)
  const whole = /[\ud800-\udbff]$/.test(slice) ? slice.slice(0, -1) : slice
  const endsWithWord = /^\s/.test(text.slice(whole.length))
  const boundary = endsWithWord ? whole.length : whole.search(/\s\S*$/)
  return `${(boundary > limit / 2 ? whole.slice(0, boundary) : whole).trimEnd()}…`
}
