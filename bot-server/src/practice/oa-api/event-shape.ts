/** Writes events as they travel: names and shapes on which sources disagree alternate by switch (platform B.7). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { alternate } from '../wire/alternate.ts'
import type { OaMessage } from './oa-message.ts'
import type { OaSwitches } from './switches.ts'

type GroupChange =
  | 'created'
  | 'updated'
  | 'joined'
  | 'asked_to_join'
  | 'accepted'
  | 'rejected'
  | 'left'
  | 'dissolved'
  | 'admin_added'
  | 'admin_removed'

export type OaEvent =
  | { kind: 'message'; message: OaMessage; isGroup: boolean; quoted: OaMessage | undefined }
  | { kind: 'group'; change: GroupChange; groupId: string; groupName: string; userIds: string[] }
  | { kind: 'person'; name: 'follow' | 'unfollow' | 'user_click_chatnow'; userId: string }
  | { kind: 'permission_revoked' }

export interface EventWorld {
  oa: { oaId: string; name: string }
  appId: string
  switches(): OaSwitches
  now(): Instant
  appUserIdOf(userId: string): string | null
  nameOf(id: string): string
}

type Vocabulary = Exclude<OaSwitches['vocabulary'], 'alternating'>

const common = {
  created: 'create_group',
  updated: 'update_group_info',
  joined: 'user_join_group',
  asked_to_join: 'user_request_join_group',
  admin_added: 'add_group_admin',
  admin_removed: 'remove_group_admin',
}

const eventNames: Record<Vocabulary, Record<GroupChange, string>> = {
  2024: {
    ...common,
    accepted: 'react_request_join_group',
    rejected: 'reject_request_join_group',
    left: 'user_out_group',
    dissolved: 'disperse_group',
  },
  2026: {
    ...common,
    accepted: 'react_request_join_group_accept',
    rejected: 'react_request_join_group_reject',
    left: 'user_leave_group',
    dissolved: 'delete_group',
  },
  deployed: {
    ...common,
    accepted: 'accept_request_join_group',
    rejected: 'reject_request_join_group',
    left: 'user_out_group',
    dissolved: 'delete_group',
  },
}

const GROUP_ID_PLACES = [
  'recipient.id',
  'recipient.group_id',
  'message.conversation_id',
  'group_id',
] as const

const attachmentsOf = ({ kind, media, fileName }: OaMessage) =>
  kind === 'text'
    ? {}
    : {
        attachments: [
          {
            type: kind,
            payload: { url: media, ...(fileName === null ? {} : { name: fileName, size: '1024' }) },
          },
        ],
      }

const quoteOf = (quoted: OaMessage | undefined, isGroup: boolean) => {
  if (!quoted) return {}
  if (!isGroup) return { quote_msg_id: quoted.id }
  return { quote_msg: { text: quoted.text, msg_id: quoted.id, sender: quoted.from.id } }
}

/** Where the id of the group sits: four places are read by clients in the field. */
const recipientOf = (
  place: (typeof GROUP_ID_PLACES)[number],
  groupId: string,
  oaId: string,
): { recipient: object; top: object; inMessage: object } => {
  switch (place) {
    case 'recipient.id':
      return { recipient: { id: groupId }, top: {}, inMessage: {} }
    case 'recipient.group_id':
      return { recipient: { id: oaId, group_id: groupId }, top: {}, inMessage: {} }
    case 'message.conversation_id':
      return { recipient: { id: oaId }, top: {}, inMessage: { conversation_id: groupId } }
    case 'group_id':
      return { recipient: { id: oaId }, top: { group_id: groupId }, inMessage: {} }
  }
}

type MessageEvent = Extract<OaEvent, { kind: 'message' }>

/** A name chosen in the picker is written into the text; whether as a name or as an id is not documented. */
const textOf = (world: EventWorld, { message }: MessageEvent, turn: number): string => {
  const style = alternate(world.switches().mentionText, ['name', 'id_in_brackets'], turn)
  return message.text.replace(/\[@([^\]\s]+)\]/g, (whole, id: string) =>
    style === 'name' && message.mentions.includes(id) ? `@${world.nameOf(id)}` : whole,
  )
}

const shapeMessage = (world: EventWorld, event: MessageEvent, turn: number): object => {
  const { message, isGroup, quoted } = event
  const { oa, appId } = world
  const place = alternate(world.switches().groupIdIn, GROUP_ID_PLACES, turn)
  const atGroup = recipientOf(place, message.chatId, oa.oaId)
  const direction = message.from.isOa ? 'oa_send' : 'user_send'
  const toPerson = message.from.isOa ? message.chatId : oa.oaId
  const person = message.from.isOa ? message.chatId : message.from.id
  return {
    app_id: appId,
    oa_id: oa.oaId,
    sender: { id: message.from.id, ...(message.from.isOa && { admin_id: oa.oaId }) },
    recipient: isGroup ? atGroup.recipient : { id: toPerson },
    ...(isGroup && atGroup.top),
    user_id_by_app: world.appUserIdOf(person) ?? undefined,
    event_name: `${direction}${isGroup ? '_group' : ''}_${message.kind}`,
    message: {
      ...(message.text !== '' && { text: textOf(world, event, turn) }),
      msg_id: message.id,
      ...attachmentsOf(message),
      ...quoteOf(quoted, isGroup),
      ...(isGroup && atGroup.inMessage),
    },
    timestamp: String(Date.parse(message.sentAt)),
  }
}

const shapeGroupChange = (
  world: EventWorld,
  event: Extract<OaEvent, { kind: 'group' }>,
  turn: number,
): object => {
  const vocabularies = ['2024', '2026', 'deployed'] as const
  const vocabulary = alternate(world.switches().vocabulary, vocabularies, turn)
  return {
    app_id: world.appId,
    oa_id: world.oa.oaId,
    event_name: eventNames[vocabulary][event.change],
    group_id: event.groupId,
    group_info: { name: event.groupName },
    users: event.userIds.map((id) => ({ id })),
    timestamp: String(Date.parse(world.now())),
  }
}

const shapePerson = (
  world: EventWorld,
  { name, userId }: Extract<OaEvent, { kind: 'person' }>,
): object => ({
  app_id: world.appId,
  oa_id: world.oa.oaId,
  user_id_by_app: world.appUserIdOf(userId) ?? undefined,
  event_name: name,
  ...(name === 'user_click_chatnow' ? { user_id: userId } : { follower: { id: userId } }),
  source: 'oa_profile',
  timestamp: String(Date.parse(world.now())),
})

/** @param turn picks among the variants that alternate */
export const shapeEvent = (world: EventWorld, event: OaEvent, turn: number): object => {
  switch (event.kind) {
    case 'message':
      return shapeMessage(world, event, turn)
    case 'group':
      return shapeGroupChange(world, event, turn)
    case 'person':
      return shapePerson(world, event)
    case 'permission_revoked':
      return {
        app_id: world.appId,
        oa_id: world.oa.oaId,
        event_name: 'permission_revoked',
        timestamp: String(Date.parse(world.now())),
      }
  }
}
