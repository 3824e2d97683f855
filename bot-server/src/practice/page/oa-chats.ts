/** Shows chats of the Official Account as the page shows all chats: people by the ids the page knows them by. */
import type { ChatMessage } from '../bot-api/chat-message.ts'
import type { OaApi } from '../oa-api/create-oa-api.ts'
import type { OaMessage } from '../oa-api/oa-message.ts'
import type { OaSayInput } from '../oa-api/people-acts.ts'
import type { PracticeWorld } from '../practice-world.ts'

/** A message as the page draws it. */
export interface PageMessage extends Omit<ChatMessage, 'kind' | 'reachesBot'> {
  kind: ChatMessage['kind'] | 'file'
  fileName?: string
  /** Until when a file or picture still opens; null: always. */
  readableUntil?: string | null
  /** What a mention of the account looks like in the text. */
  mentionName?: string
}

export interface OaChats {
  /** A group of the account, or the private conversation with a person, by the id that the page uses. */
  isOaChat(chatId: string): boolean
  messages(chatId: string): PageMessage[]
  /** Every chat's id, groups first. */
  chatIds(): string[]
  show(message: OaMessage): PageMessage
  /** @throws Error when that person cannot write there */
  say(input: {
    chatId: string
    from: string
    text: string
    mentions: boolean
    replyToId?: string
  }): PageMessage
}

/** The private conversation of a person with the account. */
export const privateOaChatOf = (personId: string): string => `oa:${personId}`

const kindOf = ({ kind }: OaMessage): PageMessage['kind'] => {
  if (kind === 'text' || kind === 'sticker' || kind === 'file') return kind
  return kind === 'image' || kind === 'gif' ? 'photo' : 'unsupported'
}

/** An uploaded picture has no address of its own. */
const pictureOf = ({ media }: OaMessage) =>
  media !== null && /^https?:/.test(media) ? media : null

export const createOaChats = (oa: OaApi, world: PracticeWorld): OaChats => {
  const personByOaId = new Map(world.accounts.map((one) => [one.oaUserId, one]))
  const oaIdByPerson = new Map(world.accounts.map((one) => [one.botUserId, one.oaUserId]))
  const groupIds = new Set(world.oaGroups.map(({ groupId }) => groupId))

  const nameOf = (id: string): string => {
    if (id === world.oa.oaId) return world.oa.name
    return personByOaId.get(id)?.displayName ?? id
  }

  const pageChatOf = (chatId: string): string =>
    groupIds.has(chatId) ? chatId : privateOaChatOf(personByOaId.get(chatId)?.botUserId ?? chatId)

  const oaChatOf = (chatId: string): string =>
    chatId.startsWith('oa:') ? (oaIdByPerson.get(chatId.slice('oa:'.length)) ?? chatId) : chatId

  const show = (message: OaMessage): PageMessage => ({
    id: message.id,
    chatId: pageChatOf(message.chatId),
    from: {
      id: personByOaId.get(message.from.id)?.botUserId ?? message.from.id,
      name: message.from.name,
      isBot: message.from.isOa,
    },
    kind: kindOf(message),
    text: message.text.replace(/\[@([^\]\s]+)\]/g, (_, id: string) => `@${nameOf(id)}`),
    media: pictureOf(message),
    sentAt: message.sentAt,
    replyToId: message.quotes,
    mentionsBot: message.mentions.includes(world.oa.oaId),
    ...(message.fileName !== null && { fileName: message.fileName }),
    readableUntil: message.readableUntil,
    mentionName: world.oa.name,
  })

  return {
    isOaChat: (chatId) => groupIds.has(chatId) || chatId.startsWith('oa:'),
    messages: (chatId) => oa.messages(oaChatOf(chatId)).map(show),
    chatIds: () => [
      ...groupIds,
      ...world.accounts.map(({ botUserId }) => privateOaChatOf(botUserId)),
    ],
    show,
    say({ chatId, from, text, mentions, replyToId }) {
      const said: OaSayInput = {
        chatId: oaChatOf(chatId),
        from: oaIdByPerson.get(from) ?? from,
        text,
        ...(mentions && { mentions: [world.oa.oaId] }),
        ...(replyToId !== undefined && { quotes: replyToId }),
      }
      return show(oa.say(said))
    },
  }
}
