/** Sends what the account says, to one person or into a group, with every limit the service documents (B.3, B.6). */
import { addMs } from '@quan-triet/shared/time/calendar'
import { z } from 'zod'
import { newOpaqueId } from '../wire/opaque-id.ts'
import { failAfterDelivery, failBeforeDelivery } from '../wire/send-faults.ts'
import { OaRefusal, readAs, type OaCall } from './call.ts'
import { MessageBody, readContent, type Content } from './content.ts'
import type { GroupState, OaPerson } from './directory.ts'
import type { OaMessage } from './oa-message.ts'
import { refuseRate } from './refuse-rate.ts'
import type { OaState } from './state.ts'

const HOUR_MS = 3_600_000
const FREE_WINDOW_MS = 48 * HOUR_MS
const WINDOW_MS = 7 * 24 * HOUR_MS

const PrivateMessage = z.looseObject({
  recipient: z.looseObject({ user_id: z.string() }),
  message: MessageBody,
})
const GroupMessage = z.looseObject({
  recipient: z.looseObject({ group_id: z.string() }),
  message: MessageBody,
})

/** Whether the person did something with the account in the last `ms`. */
export const hasInteracted = (state: OaState, person: OaPerson, ms: number): boolean =>
  person.lastInteraction !== null && addMs(person.lastInteraction, ms) > state.now()

const refusalTexts: Record<number, string> = {
  [-213]: 'User has not followed OA',
  [-217]: 'User has blocked invitation from OA',
  [-218]: 'Out of quota receive',
  [-227]: 'User is banned or has been inactive for more than 45 days',
  [-244]: 'User has restricted this message type from your OA',
}

/** The window of consultation messages: 48 hours free, seven days billed, then closed (B.3). */
const requireReachable = (state: OaState, userId: string): OaPerson => {
  const person = state.directory.person(userId)
  if (!person) throw new OaRefusal(-201, 'user_id is invalid!')
  const { refusalCode, lastInteraction } = person
  if (refusalCode !== undefined)
    throw new OaRefusal(refusalCode, refusalTexts[refusalCode] ?? 'Send message failed')
  if (lastInteraction === null)
    throw new OaRefusal(-232, 'User has not interacted with the OA, or last interaction expired')
  if (!hasInteracted(state, person, WINDOW_MS))
    throw new OaRefusal(-230, 'User has not interacted with the OA in the past 7 days')
  return person
}

/** The group must exist, be the account's own, and its asset valid (B.6). */
export const requireGroup = (state: OaState, groupId: string): GroupState => {
  const group = state.directory.group(groupId)
  if (!group) throw new OaRefusal(-201, 'group_id is invalid!')
  if (group.state === 'dissolved') throw new OaRefusal(-403, 'OA is not in group')
  return group
}

const isDisabled = (state: OaState, { state: its, assetValidThrough }: GroupState) =>
  its === 'disabled' || (assetValidThrough !== undefined && assetValidThrough <= state.now())

/** @throws OaRefusal -237 when the asset ran out */
export const requireEnabledGroup = (state: OaState, groupId: string): GroupState => {
  const group = requireGroup(state, groupId)
  if (isDisabled(state, group)) throw new OaRefusal(-237, 'The group is disabled')
  return group
}

/** Names resolve only for members; the group's own id stands for everybody (B.6). */
export const mentionsIn = (text: string, group: GroupState): string[] =>
  [...text.matchAll(/\[@([^\]\s]+)\]/g)].flatMap(([, id]) =>
    id !== undefined && (group.memberIds.includes(id) || id === group.groupId) ? [id] : [],
  )

const requireMonthlyQuota = (state: OaState) => {
  const { perMonth } = state.switches()
  if (perMonth !== null && state.log.countFromOaInMonthOf(state.now()) >= perMonth)
    throw new OaRefusal(-211, 'Out of quota')
}

interface Letter {
  chatId: string
  content: Content
  mentions: string[]
  quotes: string | null
}

const deliver = async (state: OaState, call: OaCall, letter: Letter): Promise<OaMessage> => {
  const fault = state.dice.draw(state.now())
  failBeforeDelivery(fault, () => refuseRate(state))
  requireMonthlyQuota(state)
  const message: OaMessage = {
    id: newOpaqueId(),
    chatId: letter.chatId,
    from: { id: state.oa.oaId, name: state.oa.name, isOa: true },
    ...letter.content,
    mentions: letter.mentions,
    quotes: letter.quotes,
    sentAt: state.now(),
  }
  state.post(message)
  call.noted.messageId = message.id
  await failAfterDelivery(fault, { slowMs: state.switches().slowMs, signal: call.signal })
  return message
}

const note = (call: OaCall, chatId: string, text: string | undefined) => {
  call.noted.chatId = chatId
  call.noted.text = text ?? null
}

export const sendPrivately = async (state: OaState, call: OaCall) => {
  const { recipient, message } = readAs(PrivateMessage, call)
  note(call, recipient.user_id, message.text)
  const person = requireReachable(state, recipient.user_id)
  const content = await readContent(state, message)
  const quotes = message.quote_message_id ?? null
  const sent = await deliver(state, call, { chatId: person.userId, content, mentions: [], quotes })
  const isFree = hasInteracted(state, person, FREE_WINDOW_MS)
  return {
    message_id: sent.id,
    user_id: person.userId,
    sent_time: String(Date.parse(sent.sentAt)),
    quota: isFree ? { quota_type: 'reply' } : { quota_type: 'sub_quota', remain: 9, total: 10 },
  }
}

export const sendToGroup = async (state: OaState, call: OaCall) => {
  const { recipient, message } = readAs(GroupMessage, call)
  note(call, recipient.group_id, message.text)
  const group = requireEnabledGroup(state, recipient.group_id)
  const content = await readContent(state, message)
  const sent = await deliver(state, call, {
    chatId: group.groupId,
    content,
    mentions: mentionsIn(content.text, group),
    quotes: null,
  })
  return { message_id: sent.id, group_id: group.groupId }
}

/** Shut down on 2026-03-01 (B.3); the code of that answer is not published. */
export const sendDiscontinued = (): never => {
  throw new OaRefusal(-240, 'This API has been shut down')
}
