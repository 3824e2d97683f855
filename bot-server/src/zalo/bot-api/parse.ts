/** Reads an update of the Bot API, wrapped or flat, into a message, or says why it is not for us (platform A.4, A.5). */
import { BotChatId, BotUserId } from '@quan-triet/shared/models/ids'
import { cleanText } from '@quan-triet/shared/text/fold'
import { z } from 'zod'
import type { IncomingMessage } from '../../domain/messages.ts'

const Text = z.string().max(20_000)
/** Ids are opaque; anything but visible ASCII is not one (and PostgreSQL could not store every character). */
const PlainId = z.string().regex(/^[\x21-\x7e]{1,120}$/)

const Message = z.looseObject({
  message_id: PlainId,
  date: z.number(),
  from: z.looseObject({ id: PlainId.pipe(BotUserId), is_bot: z.boolean().optional() }),
  chat: z.looseObject({ id: PlainId.pipe(BotChatId), chat_type: z.string() }),
  text: Text.nullish(),
  caption: Text.nullish(),
})

const Update = z.looseObject({ event_name: z.string(), message: z.unknown().optional() })
const Wrapped = z.looseObject({ result: Update })

export type ParsedUpdate =
  | { kind: 'message'; message: IncomingMessage }
  | { kind: 'ignored'; reason: string }

/** Dates come in milliseconds; values too small for that are seconds (platform A.5). */
const toInstant = (date: number): string => new Date(date < 1e12 ? date * 1000 : date).toISOString()

const isValidDate = (date: number): boolean => Math.abs(date < 1e12 ? date * 1000 : date) <= 8.64e15

/** @param body parsed JSON of the webhook, of any shape */
export const parseUpdate = (body: unknown): ParsedUpdate => {
  const wrapped = Wrapped.safeParse(body)
  const update = Update.safeParse(wrapped.success ? wrapped.data.result : body)
  if (!update.success) return { kind: 'ignored', reason: 'not an update' }
  const isUnsupported = update.data.event_name === 'message.unsupported.received'
  const message = Message.safeParse(update.data.message)
  if (!message.success) return { kind: 'ignored', reason: 'no message' }
  const { from, chat, text, caption, date, message_id } = message.data
  if (from.is_bot) return { kind: 'ignored', reason: 'from a bot' }
  if (!isValidDate(date)) return { kind: 'ignored', reason: 'no valid date' }
  const words = cleanText(text ?? caption ?? '').trim()
  if (words === '' && !isUnsupported) return { kind: 'ignored', reason: 'no text' }
  return {
    kind: 'message',
    message: {
      eventId: message_id,
      chatId: chat.id,
      isGroup: chat.chat_type.toUpperCase() === 'GROUP',
      from: from.id,
      text: words,
      sentAt: toInstant(date),
      kind: isUnsupported ? 'unsupported' : 'text',
    },
  }
}

const Identified = z.looseObject({
  message: z.looseObject({ message_id: PlainId }),
})
const InChat = z.looseObject({
  message: z.looseObject({ chat: z.looseObject({ id: PlainId }) }),
})

/** What the door needs before anything is understood: the event's own id, if it has one, and its chat. */
export const identifyUpdate = (body: unknown): { eventId: string | null; chat: string } => {
  const wrapped = Wrapped.safeParse(body)
  const update = wrapped.success ? wrapped.data.result : body
  const identified = Identified.safeParse(update)
  const inChat = InChat.safeParse(update)
  return {
    eventId: identified.success ? identified.data.message.message_id : null,
    chat: inChat.success ? inChat.data.message.chat.id : '',
  }
}
