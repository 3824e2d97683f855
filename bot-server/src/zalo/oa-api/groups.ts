/** Asks the Official Account about its groups and who is in them (platform B.6). */
import { OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import type { SendFailure } from '../../domain/channels/group-channel.ts'
import { NumberedId } from '../wire/envelope.ts'
import { because } from '../wire/failures.ts'
import { callOa, type OaAccess } from './call.ts'

export interface OaGroup {
  id: OaGroupId
  name: string
  isEnabled: boolean
  memberCount: number | null
}

export interface OaGroupMember {
  id: OaUserId
  /** Empty when the platform keeps it from a server outside Vietnam. */
  name: string
}

export type OaList<T> = { ok: true; items: T[] } | { ok: false; failure: SendFailure }

const PAGE = 50
/** Larger than any group that is sold, and than any account's list of groups that a house serves. */
const MOST_PAGES = 100

const Group = z
  .looseObject({
    group_id: NumberedId.pipe(OaGroupId),
    name: z.string().catch(''),
    status: z.string().catch('enabled'),
    total_member: z.number().nullable().catch(null),
  })
  .transform((group): OaGroup => ({
    id: group.group_id,
    name: group.name.normalize('NFC'),
    isEnabled: group.status !== 'disabled',
    memberCount: group.total_member,
  }))
/** The account itself is in the list too, with an `oa_id` and no `user_id`. */
const Member = z.looseObject({
  user_id: NumberedId.pipe(OaUserId).optional().catch(undefined),
  name: z.string().catch(''),
})
const Total = z.number().nullable().catch(null)
const MemberPage = z.looseObject({ members: z.array(Member), total: Total })
const GroupPage = z.looseObject({ groups: z.array(Group), total: Total })
const GroupAnswer = z.union([
  z.looseObject({ group_info: Group }).transform((data) => data.group_info),
  Group,
])

const notUnderstood = (): { ok: false; failure: SendFailure } => ({
  ok: false,
  failure: because({ kind: 'unknown', cause: 'platform_failed' }, 'no such answer'),
})

/** One group's state: a disabled one takes no messages. Never throws. */
export const getGroup = async (
  access: OaAccess,
  id: OaGroupId,
): Promise<{ ok: true; group: OaGroup } | { ok: false; failure: SendFailure }> => {
  const query = new URLSearchParams({ group_id: id })
  const path = `/v3.0/oa/group/getgroup?${query.toString()}`
  const answer = await callOa(access, { method: 'GET', path, isGroup: true })
  if (!answer.ok) return answer
  const group = GroupAnswer.safeParse(answer.data)
  return group.success ? { ok: true, group: group.data } : notUnderstood()
}

/** Everybody in a group but the account itself. Never throws; a page that fails fails the whole. */
export const listGroupMembers = (access: OaAccess, id: OaGroupId): Promise<OaList<OaGroupMember>> =>
  readPages(access, `/v3.0/oa/group/listmember?group_id=${encodeURIComponent(id)}&`, (data) => {
    const page = MemberPage.safeParse(data)
    if (!page.success) return undefined
    const items = page.data.members.flatMap(({ user_id, name }) =>
      user_id === undefined ? [] : [{ id: user_id, name: name.normalize('NFC') }],
    )
    return { items, count: page.data.members.length, total: page.data.total }
  })

/** All groups of the account. Never throws; a page that fails fails the whole. */
export const listGroups = (access: OaAccess): Promise<OaList<OaGroup>> =>
  readPages(access, '/v3.0/oa/group/getgroupsofoa?', (data) => {
    const page = GroupPage.safeParse(data)
    return page.success
      ? { items: page.data.groups, count: page.data.groups.length, total: page.data.total }
      : undefined
  })

const readPages = async <T>(
  access: OaAccess,
  path: string,
  read: (data: unknown) => { items: T[]; count: number; total: number | null } | undefined,
): Promise<OaList<T>> => {
  const items: T[] = []
  let offset = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = `offset=${offset}&count=${PAGE}`
    const answer = await callOa(access, { method: 'GET', path: path + query, isGroup: true })
    if (!answer.ok) return answer
    const found = read(answer.data)
    if (!found) return notUnderstood()
    items.push(...found.items)
    offset += found.count
    // A page may be smaller than asked for: where the platform says how many there are, that counts.
    const isLast = found.total === null ? found.count < PAGE : offset >= found.total
    if (found.count === 0 || isLast) break
  }
  return { ok: true, items }
}
