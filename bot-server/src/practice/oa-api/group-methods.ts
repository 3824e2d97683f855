/** Makes, describes and changes groups of the account, with the conditions the service documents (platform B.6). */
import { z } from 'zod'
import { newOpaqueId } from '../wire/opaque-id.ts'
import { nameFor, requireInVietnam } from './account-methods.ts'
import { OaRefusal, readAs, type OaCall } from './call.ts'
import { memberLimit, newGroup, type GroupState } from './directory.ts'
import { hasInteracted, requireEnabledGroup, requireGroup } from './send-methods.ts'
import type { OaState } from './state.ts'

const WEEK_MS = 7 * 24 * 3_600_000

const OfGroup = z.looseObject({ group_id: z.string() })
const OfMembers = OfGroup.extend({ member_user_ids: z.array(z.string()).min(1).max(99) })
const Create = z.looseObject({
  group_name: z.string().min(1).max(30),
  group_description: z.string().optional(),
  asset_id: z.string(),
  member_user_ids: z.array(z.string()).min(1).max(99),
})
const Paged = z.looseObject({
  offset: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(50).default(5),
})
const UpdateInfo = OfGroup.extend({ group_name: z.string().min(1).max(30).optional() })

const infoOf = (group: GroupState) => ({
  group_id: group.groupId,
  group_link: `https://zalo.me/g/${group.groupId}`,
  name: group.name,
  group_description: '',
  avatar: '',
  total_member: group.memberIds.length,
  max_member: memberLimit(group),
  status: group.state === 'enabled' ? 'enabled' : 'disabled',
})

const changed = (
  state: OaState,
  change: 'created' | 'updated' | 'joined' | 'left' | 'dissolved' | 'admin_added' | 'admin_removed',
  { group, userIds = [] }: { group: GroupState; userIds?: string[] },
) => {
  state.directory.putGroup(group)
  const { groupId, name: groupName } = group
  state.emit({ kind: 'group', change, groupId, groupName, userIds })
}

/** Only who follows the account or did something with it in a week can be invited. */
const requireInvitable = (state: OaState, userIds: string[]) => {
  for (const userId of userIds) {
    const person = state.directory.person(userId)
    if (!person) throw new OaRefusal(-201, 'member_user_ids is invalid!')
    if (person.refusalCode === -217)
      throw new OaRefusal(-217, 'User has blocked invitation from OA')
    if (!person.follows && !hasInteracted(state, person, WEEK_MS))
      throw new OaRefusal(-213, 'User has not followed OA')
  }
}

const requireRoom = (group: GroupState, count: number) => {
  if (group.memberIds.length + count > memberLimit(group))
    throw new OaRefusal(-210, 'Parameter exceeds allowable limit')
}

const isAssetUsed = (state: OaState, assetId: string) =>
  state.directory.groups().some(({ groupId }) => assetOf(groupId) === assetId)

/** One asset to a group: its id follows from the group's, or names the group to be. */
const assetOf = (groupId: string) => `asset-${groupId}`

export const createGroup = (state: OaState, call: OaCall) => {
  const input = readAs(Create, call)
  requireInvitable(state, input.member_user_ids)
  if (!input.member_user_ids.some((id) => state.directory.person(id)?.isAdmin === true))
    throw new OaRefusal(-201, 'member_user_ids is invalid!')
  const groupId = input.asset_id.replace(/^asset-/, '') || newOpaqueId()
  if (isAssetUsed(state, assetOf(groupId))) throw new OaRefusal(-241, 'asset_id is already used')
  const group = newGroup({ groupId, name: input.group_name, memberIds: input.member_user_ids })
  requireRoom(group, 0)
  changed(state, 'created', { group, userIds: group.memberIds })
  return infoOf(group)
}

export const getGroup = (state: OaState, call: OaCall) => {
  const group = requireGroup(state, readAs(OfGroup, call).group_id)
  return {
    group_info: infoOf(group),
    asset_info: {
      asset_type: group.assetType ?? 'gmf100',
      asset_id: assetOf(group.groupId),
      valid_through: group.assetValidThrough ?? '',
      auto_renew: group.assetValidThrough === undefined,
    },
    group_setting: {
      lock_send_msg: false,
      join_appr: true,
      enable_msg_history: true,
      enable_link_join: true,
    },
  }
}

export const updateInfo = (state: OaState, call: OaCall) => {
  const input = readAs(UpdateInfo, call)
  const group = requireEnabledGroup(state, input.group_id)
  changed(state, 'updated', { group: { ...group, name: input.group_name ?? group.name } })
  return {}
}

export const invite = (state: OaState, call: OaCall) => {
  const { group_id: groupId, member_user_ids: asked } = readAs(OfMembers, call)
  const group = requireEnabledGroup(state, groupId)
  const userIds = asked.filter((id) => !group.memberIds.includes(id))
  requireInvitable(state, userIds)
  requireRoom(group, userIds.length)
  const memberIds = [...group.memberIds, ...userIds]
  changed(state, 'joined', { group: { ...group, memberIds }, userIds })
  return {}
}

/** Answers one of those who asked to join: with or without them. */
export const decideJoining =
  (isAccepted: boolean) =>
  (state: OaState, call: OaCall): object => {
    const { group_id: groupId, member_user_ids: userIds } = readAs(OfMembers, call)
    const group = requireEnabledGroup(state, groupId)
    if (!userIds.every((id) => group.pendingIds.includes(id)))
      throw new OaRefusal(-201, 'member_user_ids is invalid!')
    const pendingIds = group.pendingIds.filter((id) => !userIds.includes(id))
    const memberIds = isAccepted ? [...group.memberIds, ...userIds] : group.memberIds
    state.directory.putGroup({ ...group, pendingIds, memberIds })
    const event = { kind: 'group', groupId, groupName: group.name, userIds } as const
    state.emit({ ...event, change: isAccepted ? 'accepted' : 'rejected' })
    if (isAccepted) state.emit({ ...event, change: 'joined' })
    return {}
  }

export const listPending = (state: OaState, call: OaCall) => {
  const group = requireGroup(state, readAs(OfGroup, call).group_id)
  return {
    members: group.pendingIds.map((id) => ({
      user_id: id,
      name: nameFor(state, state.directory.person(id)),
    })),
    total: group.pendingIds.length,
  }
}

/** The account itself is in the list, by `oa_id`. */
export const listMembers = (state: OaState, call: OaCall) => {
  const group = requireGroup(state, readAs(OfGroup, call).group_id)
  requireInVietnam(state)
  const { offset, count } = readAs(Paged, call)
  const members = [
    { oa_id: state.oa.oaId, name: state.oa.name, avatar: '' },
    ...group.memberIds.map((id) => ({
      user_id: id,
      name: nameFor(state, state.directory.person(id)),
      avatar: '',
    })),
  ]
  return { members: members.slice(offset, offset + count), total: members.length }
}

export const listGroups = (state: OaState, call: OaCall) => {
  const { offset, count } = readAs(Paged, call)
  const groups = state.directory.groups()
  return { groups: groups.slice(offset, offset + count).map(infoOf), total: groups.length }
}

export const removeMembers = (state: OaState, call: OaCall) => {
  const { group_id: groupId, member_user_ids: userIds } = readAs(OfMembers, call)
  const group = requireEnabledGroup(state, groupId)
  const memberIds = group.memberIds.filter((id) => !userIds.includes(id))
  changed(state, 'left', { group: { ...group, memberIds }, userIds })
  return {}
}

/** Makes members administrators of the group, or plain members again. */
export const changeAdmins =
  (isAdded: boolean) =>
  (state: OaState, call: OaCall): object => {
    const { group_id: groupId, member_user_ids: userIds } = readAs(OfMembers, call)
    const group = requireEnabledGroup(state, groupId)
    if (!userIds.every((id) => group.memberIds.includes(id)))
      throw new OaRefusal(-201, 'member_user_ids is invalid!')
    const others = group.adminIds.filter((id) => !userIds.includes(id))
    const adminIds = isAdded ? [...others, ...userIds] : others
    const change = isAdded ? 'admin_added' : 'admin_removed'
    changed(state, change, { group: { ...group, adminIds }, userIds })
    return {}
  }

export const deleteGroup = (state: OaState, call: OaCall) => {
  const group = requireGroup(state, readAs(OfGroup, call).group_id)
  changed(state, 'dissolved', { group: { ...group, state: 'dissolved' } })
  return {}
}

/** The last messages of a group, newest first; `src` 0 is the account, 1 a person. */
export const listConversation = (state: OaState, call: OaCall) => {
  const group = requireGroup(state, readAs(OfGroup, call).group_id)
  const { offset, count } = readAs(Paged, call)
  const messages = state.log
    .list(group.groupId)
    .toReversed()
    .slice(offset, offset + count)
  return messages.map((message) => ({
    src: message.from.isOa ? 0 : 1,
    time: Date.parse(message.sentAt),
    type: message.kind === 'image' ? 'photo' : message.kind,
    message: message.text,
    message_id: message.id,
    from_id: message.from.id,
    from_display_name: message.from.name,
  }))
}

export const listAssets = (state: OaState) =>
  state.directory.groups().map(({ groupId, assetType, assetValidThrough }) => ({
    asset_id: assetOf(groupId),
    product_type: assetType ?? 'gmf100',
    valid_through: assetValidThrough ?? '',
    auto_renew: assetValidThrough === undefined,
    status: 'used',
    used_id: groupId,
  }))
