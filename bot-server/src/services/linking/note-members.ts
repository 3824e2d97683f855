/** Notes who joined and left a group of the Official Account; whom nobody knows, the secretary is asked about. */
import type { OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findGroupByChat, type GroupRow } from '../../db/queries/branch-groups.ts'
import { listOaIdentities } from '../../db/queries/linked-accounts.ts'
import {
  dropMembersLeftBefore,
  type GroupMemberRow,
  isGroupOpen,
  listMembersOf,
  putMember,
} from '../../db/queries/linking.ts'
import { listPersonActors } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { standingAfter } from '../../domain/linking/member-standing.ts'
import type { IncomingEvent } from '../../domain/messages.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { hideFromStrangers } from '../parts/hide-from-strangers.ts'
import { requireRight } from '../rights.ts'
import { tellUnit } from './tell-unit.ts'

type MembersEvent = Extract<IncomingEvent, { kind: 'members' }>

/** So long it is remembered that somebody left: events may come late and out of order. */
const LEFT_KEPT_MS = 30 * 24 * 3_600_000

/**
 * A member whose account is linked to a person of the branch needs no confirmation. Until all others are confirmed the
 * group is told public material only. Groups that no unit has bound are not kept book of.
 * @throws ServiceError unless the house itself acts
 */
export const noteMembers = async ({
  ctx,
  input: event,
}: {
  ctx: ServiceContext
  input: MembersEvent
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  await inTransaction(ctx, async (tx) => {
    const group = await findGroupByChat(tx.db, event.groupId)
    if (!group) return
    const { groupId } = event
    await dropMembersLeftBefore(tx.db, groupId, addMs(tx.clock.now(), -LEFT_KEPT_MS))
    const before = await listMembersOf(tx.db, groupId, [...event.joined, ...event.left])
    const wasOpen = await isGroupOpen(tx.db, groupId)
    for (const user of event.left)
      await note(tx, { event, user, row: rowOf(before, user), change: 'left', person: null })
    const unknown = await noteJoined(tx, event, { group, before })
    if (unknown > 0) await hideFromStrangers(tx, { chatId: groupId })
    if (unknown > 0 && !wasOpen) await askSecretary(tx, group, { groupId, unknown, event })
  })
}

const rowOf = (rows: readonly GroupMemberRow[], user: OaUserId): GroupMemberRow | undefined =>
  rows.find((row) => row.oa_user_id === user)

/** @returns how many of those who joined nobody knows */
const noteJoined = async (
  tx: ServiceContext,
  event: MembersEvent,
  { group, before }: { group: GroupRow; before: readonly GroupMemberRow[] },
): Promise<number> => {
  const known = await knownHere(tx, group, event.joined)
  let unknown = 0
  for (const user of event.joined) {
    const person = known.get(user) ?? null
    const row = rowOf(before, user)
    const isNew = await note(tx, { event, user, row, change: 'joined', person })
    if (isNew && person === null) unknown += 1
  }
  return unknown
}

/** The accounts that are linked to people of the group's unit. */
const knownHere = async (
  tx: ServiceContext,
  group: GroupRow,
  users: readonly OaUserId[],
): Promise<Map<OaUserId, GroupMemberRow['person_id']>> => {
  const identities = await listOaIdentities(tx.db, users)
  const personIds = identities.map((one) => one.person_id)
  const people = await listPersonActors(tx.db, personIds, tx.clock.now())
  const here = identities.filter((one) => {
    const person = people.get(one.person_id)
    return person !== undefined && mayDo(person, 'take_part', group.org_unit_id)
  })
  return new Map(here.map((one) => [one.oa_user_id, one.person_id]))
}

interface Change {
  event: MembersEvent
  user: OaUserId
  row: GroupMemberRow | undefined
  change: 'joined' | 'left'
  /** The person of the branch whose account it is, if anybody's. */
  person: GroupMemberRow['person_id']
}

/** @returns whether somebody is in the group who was not before */
const note = async (
  tx: ServiceContext,
  { event, user, row, change, person }: Change,
): Promise<boolean> => {
  const times = row && { joinedAt: row.joined_at, leftAt: row.left_at }
  const next = standingAfter(times, change, event.at)
  if (!next) return false
  const isIn = next.leftAt === null
  await putMember(tx.db, {
    id: row?.id ?? tx.newId<string>(),
    chat_id: event.groupId,
    oa_user_id: user,
    joined_at: next.joinedAt,
    left_at: next.leftAt,
    confirmed_at: isIn && person !== null ? tx.clock.now() : null,
    confirmed_by: null,
    person_id: isIn ? person : null,
  })
  return isIn
}

const askSecretary = (
  tx: ServiceContext,
  group: GroupRow,
  about: { groupId: OaGroupId; unknown: number; event: MembersEvent },
): Promise<void> =>
  tellUnit(tx, group.org_unit_id, {
    key: `new-members:${group.id}:${about.event.at}`,
    text: words.told.newMembers(about.unknown),
  })
