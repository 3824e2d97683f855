/** Reads an update of the Bot API, wrapped or flat, into a message, or says why it is not for us (platform A.4, A.5). */
import { BotChatId, BotUserId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import type { IncomingEvent } from '../../domain/messages.ts'
import { incomingText, PlainId } from '../wire/incoming-text.ts'
import { readInstant } from '../wire/read-instant.ts'

const Writing = z.string().nullish().catch(undefined)

const Message = z.looseObject({
  message_id: PlainId,
  date: z.number(),
  from: z.looseObject({ id: PlainId.pipe(BotUserId), is_bot: z.unknown().optional() }),
  chat: z.looseObject({ id: PlainId.pipe(BotChatId), chat_type: z.string().max(40) }),
  text: Writing,
  caption: Writing,
})

const Update = z.looseObject({ event_name: z.string(), message: z.unknown().optional() })
const Wrapped = z.looseObject({ result: Update })

const updateOf = (body: unknown): unknown => {
  const wrapped = Wrapped.safeParse(body)
  return wrapped.success ? wrapped.data.result : body
}

const ignored = (reason: string): IncomingEvent => ({ kind: 'ignored', reason })

/** @param body parsed JSON of the webhook, of any shape. Never throws. */
export const parseUpdate = (body: unknown): IncomingEvent => {
  const update = Update.safeParse(updateOf(body))
  if (!update.success) return ignored('not an update')
  const isUnsupported = update.data.event_name === 'message.unsupported.received'
  const message = Message.safeParse(update.data.message)
  if (!message.success) return ignored('no message')
  const { from, chat, text, caption, date, message_id } = message.data
  if (from.is_bot === true) return ignored('from a bot')
  const sentAt = readInstant(date)
  if (sentAt === undefined) return ignored('no valid date')
  const words = incomingText(text ?? caption ?? '')
  if (words === '' && !isUnsupported) return ignored('no text')
  return {
    kind: 'message',
    message: {
      eventId: message_id,
      chatId: chat.id,
      isGroup: chat.chat_type.toUpperCase() === 'GROUP',
      from: { way: 'bot', id: from.id },
      text: words,
      sentAt,
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
  const update = updateOf(body)
  const identified = Identified.safeParse(update)
  const inChat = InChat.safeParse(update)
  return {
    eventId: identified.success ? identified.data.message.message_id : null,
    chat: inChat.success ? inChat.data.message.chat.id : '',
  }
}
