/** Reads an event of the Official Account into what it tells the house: one-to-one, group talk, group lifecycle (B.7). */
import type { IncomingEvent } from '../../domain/messages.ts'
import { incomingText } from '../wire/incoming-text.ts'
import { appUserOf, groupOf, OaEvent, personOf, timeOf, usersOf } from './event-shape.ts'
import { withoutPicked } from './mentions.ts'

/** The three published lists of lifecycle names differ: all of them count. */
const JOINED = [
  'user_join_group',
  'create_group',
  'react_request_join_group',
  'react_request_join_group_accept',
  'accept_request_join_group',
]
const LEFT = ['user_out_group', 'user_leave_group']
const ENDED = ['disperse_group', 'delete_group']
/** What opens the window for private messages, beside writing (platform B.3). */
const OPENING = ['follow', 'unfollow', 'user_click_chatnow']
/** Said without a word that could be read, and no reason to reply. */
const SILENT = ['sticker', 'gif']

/** Why nothing is done about an event, for the inbox. */
export const ignoredReasons = {
  ownMessage: 'own message',
  receipt: 'receipt',
  talk: 'ordinary talk',
  anotherAccount: 'of another account',
} as const

type Reading = readonly [IncomingEvent, ...IncomingEvent[]]

const ignored = (reason: string): Reading => [{ kind: 'ignored', reason }]

/**
 * What an event tells, in the order in which it is to be taken. Never throws.
 * @param body parsed JSON of the webhook, of any shape
 * @param names what the account is called, to take its mention out of what was said
 */
export const readOaEvent = (body: unknown, names: readonly string[] = []): Reading => {
  const parsed = OaEvent.safeParse(body)
  if (!parsed.success) return ignored('not an event')
  const event = parsed.data
  const name = event.event_name
  if (name.startsWith('oa_send_')) return ignored(ignoredReasons.ownMessage)
  if (['user_seen_message', 'user_received_message'].includes(name))
    return ignored(ignoredReasons.receipt)
  const at = timeOf(event)
  if (at === undefined) return ignored('no valid date')
  if (name === 'permission_revoked') return [{ kind: 'grant_revoked', at }]
  if (name.startsWith('user_send_group_')) return readGroupMessage({ event, at, names })
  if (name.startsWith('user_send_')) return readPrivateMessage({ event, at, names })
  if (OPENING.includes(name)) return readInteraction(event, at)
  return readLifecycle(event, at)
}

interface Said {
  event: OaEvent
  at: string
  names: readonly string[]
}

const wordsOf = ({ event, names }: Said): string =>
  withoutPicked(incomingText(event.message?.text ?? ''), names)

const readGroupMessage = (said: Said): Reading => {
  const { event, at } = said
  const [chatId, id, eventId] = [groupOf(event), personOf(event), messageIdOf(event)]
  const text = wordsOf(said)
  if (chatId === undefined || id === undefined || eventId === undefined)
    return ignored('no message')
  const isSilent = text === '' && event.event_name !== 'user_send_group_text'
  if (isSilent) return ignored('no text')
  const from = { way: 'oa', id } as const
  return [
    {
      kind: 'message',
      message: { eventId, chatId, isGroup: true, from, text, sentAt: at, kind: 'text' },
    },
  ]
}

/** Whoever writes privately opens the window, whatever the words are. */
const readPrivateMessage = (said: Said): Reading => {
  const { event, at } = said
  const [id, eventId] = [personOf(event), messageIdOf(event)]
  if (id === undefined) return ignored('no message')
  const interaction: IncomingEvent = {
    kind: 'interaction',
    from: id,
    appUserId: appUserOf(event),
    follows: null,
    at,
  }
  const text = wordsOf(said)
  const isSilent = SILENT.some((kind) => event.event_name === `user_send_${kind}`)
  if (eventId === undefined || (isSilent && text === '')) return [interaction]
  const kind = text === '' ? 'unsupported' : 'text'
  const from = { way: 'oa', id } as const
  return [
    interaction,
    {
      kind: 'message',
      message: { eventId, chatId: id, isGroup: false, from, text, sentAt: at, kind },
    },
  ]
}

const readInteraction = (event: OaEvent, at: string): Reading => {
  const from = personOf(event)
  if (from === undefined) return ignored('nobody named')
  const follows = event.event_name === 'user_click_chatnow' ? null : event.event_name === 'follow'
  return [{ kind: 'interaction', from, appUserId: appUserOf(event), follows, at }]
}

const readLifecycle = (event: OaEvent, at: string): Reading => {
  const name = event.event_name
  const isOfMembers = JOINED.includes(name) || LEFT.includes(name)
  if (!isOfMembers && !ENDED.includes(name)) return ignored('of no concern')
  const groupId = groupOf(event)
  if (groupId === undefined) return ignored('no group named')
  if (!isOfMembers) return [{ kind: 'group_ended', groupId, at }]
  const users = usersOf(event)
  if (users.length === 0) return ignored('nobody named')
  return LEFT.includes(name)
    ? [{ kind: 'members', groupId, joined: [], left: users, at }]
    : [{ kind: 'members', groupId, joined: users, left: [], at }]
}

/** A message's own id; reactions and receipts carry the id of another message, so only messages are asked. */
export const messageIdOf = ({ event_name, message }: OaEvent): string | undefined =>
  event_name.startsWith('user_send_') ? (message?.msg_id ?? message?.message_id) : undefined
