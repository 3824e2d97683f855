/** Queries of the members of the Official Account's groups: who came and left, who is not confirmed yet. */
import type {
  ChatId,
  OaGroupId,
  OaUserId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type Insertable, type RawBuilder, type Selectable, sql, type SqlBool } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type GroupMemberRow = Selectable<Database['group_member']>

/**
 * Keeps the rows whose group has a member nobody has confirmed: such a group is told public material only. For a set of
 * groups at once, by a small index of the unconfirmed ones.
 * @param chatColumn the column that holds the group's chat, such as `branch_group.chat_id`
 */
export const hasUnconfirmedMembers = (chatColumn: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (
    select 1 from group_member as unconfirmed
    where unconfirmed.chat_id = ${sql.ref(chatColumn)}
      and unconfirmed.left_at is null and unconfirmed.confirmed_at is null)`

/** Whether a group has a member nobody has confirmed. */
export const isGroupOpen = async (db: Db, chatId: ChatId): Promise<boolean> => {
  const row = await db
    .selectFrom('group_member')
    .select('id')
    .where(sql<SqlBool>`chat_id = ${chatId}`)
    .where('left_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const listMembersOf = (
  db: Db,
  chatId: OaGroupId,
  users: readonly OaUserId[],
): Promise<GroupMemberRow[]> =>
  users.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('group_member')
        .selectAll()
        .where('chat_id', '=', chatId)
        .where('oa_user_id', 'in', [...users])
        .execute()

/** Who is in the groups and not confirmed, the longest there first. */
export const listUnconfirmed = (db: Db, chatIds: readonly ChatId[]): Promise<GroupMemberRow[]> =>
  chatIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('group_member')
        .selectAll()
        .where(sql<SqlBool>`chat_id in (${sql.join(chatIds)})`)
        .where('left_at', 'is', null)
        .where('confirmed_at', 'is', null)
        .orderBy('joined_at')
        .orderBy('id')
        .execute()

/** A member as somebody who runs the unit of that group may decide on, with the unit. */
export const findUnconfirmed = (
  db: Db,
  id: string,
): Promise<(GroupMemberRow & { org_unit_id: OrgUnitId }) | undefined> =>
  db
    .selectFrom('group_member')
    .innerJoin('branch_group', 'branch_group.chat_id', 'group_member.chat_id')
    .selectAll('group_member')
    .select('branch_group.org_unit_id')
    .where('group_member.id', '=', id)
    .where('branch_group.unbound_at', 'is', null)
    .where('group_member.left_at', 'is', null)
    .where('group_member.confirmed_at', 'is', null)
    .executeTakeFirst()

/** Notes what is known of a member now, in place of what was known. */
export const putMember = async (
  db: Db,
  row: Insertable<Database['group_member']>,
): Promise<void> => {
  const { id: _kept, ...rest } = row
  await db
    .insertInto('group_member')
    .values(row)
    .onConflict((conflict) => conflict.columns(['chat_id', 'oa_user_id']).doUpdateSet(rest))
    .execute()
}

/** Forgets who left a group long ago. */
export const dropMembersLeftBefore = async (
  db: Db,
  chatId: OaGroupId,
  before: Instant,
): Promise<void> => {
  await db
    .deleteFrom('group_member')
    .where('chat_id', '=', chatId)
    .where('left_at', '<', before)
    .execute()
}

/** @returns false when somebody confirmed the member meanwhile, or the member left */
export const markMemberConfirmed = async (
  db: Db,
  confirmed: { id: string; by: PersonId | null; personId: PersonId | null; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('group_member')
    .set({
      confirmed_at: confirmed.now,
      confirmed_by: confirmed.by,
      person_id: confirmed.personId,
    })
    .where('id', '=', confirmed.id)
    .where('confirmed_at', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The groups of one unit in which an account waits to be confirmed. */
export const listWaitingMemberships = (
  db: Db,
  oaUserId: OaUserId,
): Promise<{ id: string; unitId: OrgUnitId }[]> =>
  db
    .selectFrom('group_member')
    .innerJoin('branch_group', 'branch_group.chat_id', 'group_member.chat_id')
    .select(['group_member.id', 'branch_group.org_unit_id as unitId'])
    .where('group_member.oa_user_id', '=', oaUserId)
    .where('branch_group.unbound_at', 'is', null)
    .where('group_member.left_at', 'is', null)
    .where('group_member.confirmed_at', 'is', null)
    .execute()

/** Forgets who was in a group that is bound no more. */
export const forgetMembers = async (db: Db, chatId: ChatId): Promise<void> => {
  await db
    .deleteFrom('group_member')
    .where(sql<SqlBool>`chat_id = ${chatId}`)
    .execute()
}
