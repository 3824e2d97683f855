/** Composes what a person writes in a simulated chat, and decides whether the bot hears of it. */
import { newOpaqueId } from '../wire/opaque-id.ts'
import type { ChatMessage } from './chat-message.ts'
import type { BotApiState } from './state.ts'

export interface SayInput {
  /** A group, or the person's own id for the private chat with the bot. */
  chatId: string
  /** Id of the person in the bot's id space. */
  from: string
  text: string
  /** Whether the bot was chosen in the @ picker; a typed "@name" is not that. */
  mentionsBot?: boolean
  replyToId?: string
  /** A photo's address, a sticker's id, or a file the platform shows no bot. */
  attachment?: { kind: 'photo' | 'sticker'; media: string } | { kind: 'unsupported' }
}

const requireMayWrite = (state: BotApiState, { chatId, from }: SayInput) => {
  const group = state.directory.group(chatId)
  const isOpen = group !== undefined && state.directory.fateOf(chatId) !== 'dissolved'
  const isAllowed = group ? isOpen && group.memberIds.includes(from) : chatId === from
  if (!isAllowed) throw new Error(`${from} cannot write in chat ${chatId}`)
}

const withMention = (text: string, botName: string): string =>
  text.includes(`@${botName}`) ? text : `@${botName} ${text}`

const contentOf = ({ attachment }: SayInput): Pick<ChatMessage, 'kind' | 'media'> => {
  if (!attachment) return { kind: 'text', media: null }
  return { kind: attachment.kind, media: 'media' in attachment ? attachment.media : null }
}

const findRepliedTo = (state: BotApiState, { chatId, replyToId }: SayInput) =>
  replyToId === undefined ? undefined : state.log.find(chatId, replyToId)

/** In private everything is heard; in a group what is meant for the bot, while it is a member. */
const isHeard = (state: BotApiState, chatId: string, isMeant: boolean): boolean =>
  state.directory.group(chatId) === undefined ||
  (isMeant && state.directory.fateOf(chatId) === 'joined')

/** @throws Error for an unknown person, or one who is not in the chat */
export const composeMessage = (state: BotApiState, input: SayInput): ChatMessage => {
  const person = state.directory.person(input.from)
  if (!person) throw new Error(`unknown person ${input.from}`)
  requireMayWrite(state, input)
  const isGroup = state.directory.group(input.chatId) !== undefined
  const mentionsBot = isGroup && (input.mentionsBot ?? false)
  const repliedTo = findRepliedTo(state, input)
  return {
    id: newOpaqueId(),
    chatId: input.chatId,
    from: { id: person.userId, name: person.displayName, isBot: false },
    ...contentOf(input),
    text: mentionsBot ? withMention(input.text, state.bot.name) : input.text,
    sentAt: state.now(),
    replyToId: repliedTo?.id ?? null,
    mentionsBot,
    reachesBot: isHeard(state, input.chatId, mentionsBot || repliedTo?.from.isBot === true),
  }
}
