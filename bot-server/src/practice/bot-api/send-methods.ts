/** Sends what the bot says into simulated chats, with every limit the service documents. */
import { newOpaqueId } from '../wire/opaque-id.ts'
import { isFetchableImage } from '../wire/read-image.ts'
import { isPrivateHost, parseWebAddress } from '../wire/loopback.ts'
import { failAfterDelivery, failBeforeDelivery } from '../wire/send-faults.ts'
import { BotApiRefusal, requireText, type Call } from './call.ts'
import type { ChatMessage } from './chat-message.ts'
import type { BotApiState } from './state.ts'

type Content = Pick<ChatMessage, 'kind' | 'text' | 'media'>

/** Platform A.3: UTF-16 units, counted as received. */
const TEXT_LIMIT = 2000

const requireKnownFields = (state: BotApiState, call: Call, known: string[]) => {
  if (state.switches.get().unknownFields === 'ignored') return
  const unknown = Object.keys(call.parameters).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new BotApiRefusal(400, `Bad Request: unknown field ${unknown}`)
}

const requireTextInLimit = (call: Call, name: string): string => {
  const text = requireText(call, name)
  if (text.length > TEXT_LIMIT) throw new BotApiRefusal(400, `Bad Request: ${name} is too long`)
  return text
}

/** The published table gives this code another text (A.2). */
const forbid = (state: BotApiState, description: string): never => {
  const isTelling = state.switches.get().forbiddenText === 'telling'
  throw new BotApiRefusal(403, isTelling ? description : 'Internal server error')
}

const requireGroup = (state: BotApiState, chatId: string) => {
  const { canJoinGroups, quota } = state.switches.get()
  const fate = state.directory.fateOf(chatId)
  if (fate === 'dissolved') throw new BotApiRefusal(404, 'Not Found: chat not found')
  if (!canJoinGroups || fate === 'kicked')
    forbid(state, 'Forbidden: bot is not a member of the group')
  if (quota && !state.directory.isWithinGroups(chatId, quota.groups))
    throw new BotApiRefusal(429, 'Quota exceeded: groups')
}

const requirePrivateChat = (state: BotApiState, userId: string) => {
  const { strangerErrorCode, quota } = state.switches.get()
  const why = 'Forbidden: the user has not written to the bot'
  if (!state.directory.hasWritten(userId)) {
    if (strangerErrorCode === 403) forbid(state, why)
    throw new BotApiRefusal(strangerErrorCode, why)
  }
  if (quota && !state.directory.isWithinUsers(userId, quota.users))
    throw new BotApiRefusal(429, 'Quota exceeded: users')
}

/** Finds the chat the call names and refuses where the bot may not write (A.6, A.7). */
const requireChat = (state: BotApiState, call: Call): string => {
  const chatId = requireText(call, 'chat_id')
  call.noted.chatId = chatId
  if (state.directory.group(chatId)) requireGroup(state, chatId)
  else if (state.directory.person(chatId)) requirePrivateChat(state, chatId)
  else throw new BotApiRefusal(404, 'Not Found: chat not found')
  return chatId
}

const requireMonthlyQuota = (state: BotApiState) => {
  const { quota } = state.switches.get()
  if (quota && state.log.countFromBotInMonthOf(state.now()) >= quota.messagesPerMonth)
    throw new BotApiRefusal(429, 'Quota exceeded: messages per month')
}

const refuseRate = (): never => {
  throw new BotApiRefusal(429, 'Too many requests')
}

const deliver = async (state: BotApiState, call: Call, content: Content | null) => {
  const chatId = requireChat(state, call)
  const fault = state.dice.draw(state.now())
  failBeforeDelivery(fault, refuseRate)
  requireMonthlyQuota(state)
  const message: ChatMessage = {
    id: newOpaqueId(),
    chatId,
    from: { ...state.bot, isBot: true },
    kind: 'text',
    text: '',
    media: null,
    ...content,
    sentAt: state.now(),
    replyToId: null,
    mentionsBot: false,
    reachesBot: false,
  }
  if (content) state.post(message)
  call.noted.messageId = content ? message.id : null
  const { slowMs } = state.switches.get()
  await failAfterDelivery(fault, { slowMs, signal: call.signal })
  return { message_id: message.id, date: Date.parse(message.sentAt) }
}

export const sendMessage = async (state: BotApiState, call: Call) => {
  requireKnownFields(state, call, ['chat_id', 'text', 'parse_mode', 'text_styles'])
  const mode = call.parameters.parse_mode
  if (mode !== undefined && mode !== 'markdown' && mode !== 'html')
    throw new BotApiRefusal(400, 'Bad Request: parse_mode is unknown')
  const text = requireTextInLimit(call, 'text')
  call.noted.text = text
  return deliver(state, call, { kind: 'text', text, media: null })
}

/** Zalo fetches the address itself, more than once (E-15). */
const requireImage = async (state: BotApiState, address: string) => {
  const url = parseWebAddress(address)
  if (!url || (!state.allowLoopback && isPrivateHost(url.hostname)))
    throw new BotApiRefusal(400, 'Bad Request: photo is not a public address')
  if (!(await isFetchableImage(address, state.allowLoopback)))
    throw new BotApiRefusal(400, 'Bad Request: photo could not be fetched as an image')
}

export const sendPhoto = async (state: BotApiState, call: Call) => {
  requireKnownFields(state, call, ['chat_id', 'photo', 'caption'])
  const media = requireText(call, 'photo')
  const text = call.parameters.caption === undefined ? '' : requireTextInLimit(call, 'caption')
  call.noted.text = text
  await requireImage(state, media)
  return deliver(state, call, { kind: 'photo', text, media })
}

export const sendSticker = async (state: BotApiState, call: Call) => {
  requireKnownFields(state, call, ['chat_id', 'sticker'])
  return deliver(state, call, { kind: 'sticker', text: '', media: requireText(call, 'sticker') })
}

/** Voice is for private chats; into a group it answers ok and delivers nothing (A.3). */
export const sendVoice = async (state: BotApiState, call: Call) => {
  requireKnownFields(state, call, ['chat_id', 'voice_url'])
  const media = requireText(call, 'voice_url')
  if (!media.endsWith('.aac')) throw new BotApiRefusal(400, 'Bad Request: voice must be .aac')
  const isGroup = state.directory.group(requireText(call, 'chat_id')) !== undefined
  return deliver(state, call, isGroup ? null : { kind: 'unsupported', text: '', media })
}

export const sendChatAction = (state: BotApiState, call: Call): undefined => {
  requireChat(state, call)
  if (requireText(call, 'action') !== 'typing')
    throw new BotApiRefusal(400, 'Bad Request: action is unknown')
  return undefined
}
