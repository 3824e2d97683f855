/** Writes an update as it travels: the shapes that sources disagree on alternate by switch (A.4–A.6). */
import { alternate } from '../wire/alternate.ts'
import type { ChatMessage } from './chat-message.ts'
import type { BotApiSwitches } from './switches.ts'

/** Where an update comes from. */
export interface UpdateOrigin {
  isGroup: boolean
  /** Its content is kept from the bot. */
  isProtected: boolean
}

export interface ShapeUpdate {
  (message: ChatMessage, origin: UpdateOrigin): object
}

const EVENT_NAMES = {
  text: 'message.text.received',
  photo: 'message.image.received',
  sticker: 'message.sticker.received',
  unsupported: 'message.unsupported.received',
} as const

const withoutName = (text: string, botName: string): string =>
  text.replace(`@${botName}`, '').replace(/\s+/g, ' ').trim()

const contentOf = (message: ChatMessage, text: string, photoField: string) => {
  switch (message.kind) {
    case 'text':
      return { text }
    case 'photo':
      return { [photoField]: message.media, caption: text }
    case 'sticker':
      return { sticker: message.media, url: '' }
    case 'unsupported':
      return {}
  }
}

/** @param switches read at each update, so that a switch takes effect on the next one */
export const createUpdateShaper = (
  botName: string,
  switches: () => BotApiSwitches,
): ShapeUpdate => {
  let turn = 0
  return (message, { isGroup, isProtected }) => {
    const { mentionText, photoField, updateBody, unsupportedBody, extraFields } = switches()
    // Different periods, so that every combination of shapes comes up.
    const name = alternate(mentionText, ['with_name', 'without_name'], turn >> 1)
    const field = alternate(photoField, ['photo', 'photo_url'], turn)
    const body = alternate(updateBody, ['wrapped', 'flat'], turn)
    const bare = alternate(unsupportedBody, ['with_message', 'without_message'], turn)
    const kind = isProtected ? 'unsupported' : message.kind
    turn += 1
    const text = name === 'with_name' ? message.text : withoutName(message.text, botName)
    const said = {
      from: { id: message.from.id, display_name: message.from.name, is_bot: false },
      chat: { id: message.chatId, chat_type: isGroup ? 'GROUP' : 'PRIVATE' },
      ...contentOf({ ...message, kind }, text, field),
      message_id: message.id,
      message_type: 'CHAT_MESSAGE',
      date: Date.parse(message.sentAt),
      ...(extraFields && { trace: { hop: turn } }),
    }
    const isBare = kind === 'unsupported' && bare === 'without_message'
    const update = { ...(isBare ? {} : { message: said }), event_name: EVENT_NAMES[kind] }
    return body === 'wrapped' ? { ok: true, result: update } : update
  }
}
