/** Writes an update as it travels: the shapes that sources disagree on alternate by switch (A.4–A.6). */
import type { ChatMessage } from './chat-message.ts'
import type { BotApiSwitches } from './switches.ts'

export interface ShapeUpdate {
  (message: ChatMessage, isGroup: boolean): object
}

const alternate = <T>(choice: T | 'alternating', pair: [T, T], turn: number): T => {
  if (choice !== 'alternating') return choice
  return turn % 2 === 0 ? pair[0] : pair[1]
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
  return (message, isGroup) => {
    const { mentionText, photoField, updateBody } = switches()
    // Different periods, so that every combination of shapes comes up.
    const name = alternate(mentionText, ['with_name', 'without_name'], turn >> 1)
    const field = alternate(photoField, ['photo', 'photo_url'], turn)
    const body = alternate(updateBody, ['wrapped', 'flat'], turn)
    turn += 1
    const text = name === 'with_name' ? message.text : withoutName(message.text, botName)
    const update = {
      message: {
        from: { id: message.from.id, display_name: message.from.name, is_bot: false },
        chat: { id: message.chatId, chat_type: isGroup ? 'GROUP' : 'PRIVATE' },
        ...contentOf(message, text, field),
        message_id: message.id,
        message_type: 'CHAT_MESSAGE',
        date: Date.parse(message.sentAt),
      },
      event_name: EVENT_NAMES[message.kind],
    }
    return body === 'wrapped' ? { ok: true, result: update } : update
  }
}
