/** Does what people do around the simulated Official Account: write, join, leave, follow, dissolve. */
import { newOpaqueId } from '../wire/opaque-id.ts'
import type { GroupState, OaPerson } from './directory.ts'
import type { OaMessage } from './oa-message.ts'
import type { OaState } from './state.ts'

export interface OaSayInput {
  /** A group's id, or the person's own id for the private conversation with the account. */
  chatId: string
  from: string
  text: string
  /** Ids chosen in the @ picker: people of the group, the account, or the group for everybody. */
  mentions?: string[]
  /** The id of a message of the same chat. */
  quotes?: string
  attachment?: { kind: Exclude<OaMessage['kind'], 'text'>; media: string; fileName?: string }
}

export interface PeopleActs {
  /** A person says something. @throws Error when that person cannot write in that chat */
  say(input: OaSayInput): OaMessage
  join(groupId: string, userId: string): void
  leave(groupId: string, userId: string): void
  /** Somebody asks to join and waits for the decision. */
  askToJoin(groupId: string, userId: string): void
  dissolve(groupId: string): void
  /** The group's asset runs out (-237), or is renewed. */
  setGroupEnabled(groupId: string, isEnabled: boolean): void
  follow(userId: string): void
  unfollow(userId: string): void
  /** A tap on a menu item: opens the window for private messages. */
  interact(userId: string): void
  /** The account takes back what it allowed: the event, and every token is dead. */
  revokePermission(): void
}

const requirePerson = (state: OaState, userId: string): OaPerson => {
  const person = state.directory.person(userId)
  if (!person) throw new Error(`unknown person ${userId}`)
  return person
}

const requireGroup = (state: OaState, groupId: string): GroupState => {
  const group = state.directory.group(groupId)
  if (!group || group.state === 'dissolved') throw new Error(`no group ${groupId}`)
  return group
}

const requireMayWrite = (group: GroupState | undefined, { chatId, from }: OaSayInput) => {
  const isAllowed = group
    ? group.state !== 'dissolved' && group.memberIds.includes(from)
    : chatId === from
  if (!isAllowed) throw new Error(`${from} cannot write in chat ${chatId}`)
}

/** Names chosen in the picker travel inside the text. */
const withMentions = (text: string, mentions: string[]): string =>
  [...mentions.filter((id) => !text.includes(`[@${id}]`)).map((id) => `[@${id}]`), text]
    .join(' ')
    .trim()

const touch = (state: OaState, userId: string, changes: Partial<OaPerson> = {}) =>
  state.directory.putPerson({
    ...requirePerson(state, userId),
    lastInteraction: state.now(),
    ...changes,
  })

const say = (state: OaState, input: OaSayInput): OaMessage => {
  const person = requirePerson(state, input.from)
  const group = state.directory.group(input.chatId)
  requireMayWrite(group, input)
  const { attachment, mentions = [] } = input
  const message: OaMessage = {
    id: newOpaqueId(),
    chatId: input.chatId,
    from: { id: person.userId, name: person.displayName, isOa: false },
    kind: attachment?.kind ?? 'text',
    text: withMentions(input.text, mentions),
    media: attachment?.media ?? null,
    fileName: attachment?.fileName ?? null,
    mentions,
    quotes: input.quotes ?? null,
    sentAt: state.now(),
    readableUntil: null,
  }
  if (!group) touch(state, person.userId)
  state.post(message)
  return message
}

const tellGroup = (
  state: OaState,
  change: 'joined' | 'left' | 'asked_to_join' | 'dissolved',
  { group, userIds }: { group: GroupState; userIds: string[] },
) => {
  state.directory.putGroup(group)
  const { groupId, name: groupName } = group
  state.emit({ kind: 'group', change, groupId, groupName, userIds })
}

export const createPeopleActs = (state: OaState): PeopleActs => ({
  say: (input) => say(state, input),
  join(groupId, userId) {
    requirePerson(state, userId)
    const group = requireGroup(state, groupId)
    const memberIds = [...group.memberIds.filter((id) => id !== userId), userId]
    tellGroup(state, 'joined', { group: { ...group, memberIds }, userIds: [userId] })
  },
  leave(groupId, userId) {
    const group = requireGroup(state, groupId)
    const memberIds = group.memberIds.filter((id) => id !== userId)
    tellGroup(state, 'left', { group: { ...group, memberIds }, userIds: [userId] })
  },
  askToJoin(groupId, userId) {
    requirePerson(state, userId)
    const group = requireGroup(state, groupId)
    const pendingIds = [...group.pendingIds, userId]
    tellGroup(state, 'asked_to_join', { group: { ...group, pendingIds }, userIds: [userId] })
  },
  dissolve(groupId) {
    const group = requireGroup(state, groupId)
    tellGroup(state, 'dissolved', { group: { ...group, state: 'dissolved' }, userIds: [] })
  },
  setGroupEnabled(groupId, isEnabled) {
    const group = requireGroup(state, groupId)
    state.directory.putGroup({ ...group, state: isEnabled ? 'enabled' : 'disabled' })
  },
  follow(userId) {
    touch(state, userId, { follows: true })
    state.emit({ kind: 'person', name: 'follow', userId })
  },
  unfollow(userId) {
    state.directory.putPerson({ ...requirePerson(state, userId), follows: false })
    state.emit({ kind: 'person', name: 'unfollow', userId })
  },
  interact(userId) {
    touch(state, userId)
    state.emit({ kind: 'person', name: 'user_click_chatnow', userId })
  },
  revokePermission() {
    state.oauth.revoke()
    state.emit({ kind: 'permission_revoked' })
  },
})
