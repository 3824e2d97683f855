/** Queries of what people have still to decide after units changed. */
import type { ChatId, GroupId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import type { Database, Db } from '../schema/database.ts'
import { isInScope } from './unit-lines.ts'

export type RebindingRow = Selectable<Database['rebinding_item']>

export const insertRebindings = async (
  db: Db,
  rows: readonly Insertable<Database['rebinding_item']>[],
): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('rebinding_item')
      .values([...rows])
      .execute()
}

const MOST_ITEMS = 500

/** What is left to decide in the units of a scope, oldest first; with `unitId` only there, settled ones included. */
export const listRebindings = async (
  db: Db,
  query: { scope: Scope; day: Day; unitId?: OrgUnitId },
) => {
  let select = db
    .selectFrom('rebinding_item')
    .innerJoin('org_unit as unit', 'unit.id', 'rebinding_item.org_unit_id')
    .innerJoin('org_unit as source', 'source.id', 'rebinding_item.from_unit_id')
    .leftJoin('branch_group', 'branch_group.id', 'rebinding_item.subject')
    .selectAll('rebinding_item')
    .select([
      'unit.name_org as unit_name',
      'source.name_org as source_name',
      'branch_group.name as group_name',
    ])
    .where(isInScope(query.scope, 'rebinding_item.org_unit_id', query.day))
  select =
    query.unitId === undefined
      ? select.where('rebinding_item.done_at', 'is', null)
      : select.where('rebinding_item.org_unit_id', '=', query.unitId)
  return select
    .orderBy('rebinding_item.created_at')
    .orderBy('rebinding_item.id')
    .limit(MOST_ITEMS)
    .execute()
}

export const findRebinding = (db: Db, id: string): Promise<RebindingRow | undefined> =>
  db.selectFrom('rebinding_item').selectAll().where('id', '=', id).executeTakeFirst()

/** @returns false when somebody settled it meanwhile */
export const markRebindingDone = async (
  db: Db,
  done: { id: string; by: PersonId | null; now: Instant; note: string },
): Promise<boolean> => {
  const result = await db
    .updateTable('rebinding_item')
    .set({ done_at: done.now, done_by: done.by, note: done.note })
    .where('id', '=', done.id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const countOpenRebindings = async (db: Db, unitId: OrgUnitId): Promise<number> => {
  const row = await db
    .selectFrom('rebinding_item')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('org_unit_id', '=', unitId)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** What a closed unit had not decided is for its successor to decide. */
export const handOnRebindings = async (db: Db, from: OrgUnitId, to: OrgUnitId): Promise<void> => {
  await db
    .updateTable('rebinding_item')
    .set({ org_unit_id: to })
    .where('org_unit_id', '=', from)
    .where('done_at', 'is', null)
    .execute()
}

/** The groups bound to units now. */
export const listBoundGroups = (db: Db, unitIds: readonly OrgUnitId[]) =>
  db
    .selectFrom('branch_group')
    .select(['id', 'name', 'org_unit_id as unitId', 'chat_id as chatId', 'channel'])
    .where('org_unit_id', 'in', unitIds)
    .where('unbound_at', 'is', null)
    .orderBy('id')
    .execute()

/** Ends the binding of a group. @returns what was bound, or undefined when it no longer is */
export const unbindGroup = (
  db: Db,
  id: GroupId,
  now: Instant,
): Promise<{ chat_id: ChatId; channel: 'bot' | 'oa'; name: string } | undefined> =>
  db
    .updateTable('branch_group')
    .set({ unbound_at: now })
    .where('id', '=', id)
    .where('unbound_at', 'is', null)
    .returning(['chat_id', 'channel', 'name'])
    .executeTakeFirst()

/**
 * Ends what waits to go to a group that is bound no more; answers to whoever just asked there still leave.
 * @param cause why nothing can go there, for the ledger
 */
export const endWaitingOf = async (
  db: Db,
  group: { chatId: ChatId; cause: 'not_in_group' | 'group_closed'; now: Instant },
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'dead', cause: group.cause, settled_at: group.now })
    .where('lane', '=', group.chatId)
    .where('state', '=', 'ready')
    .where('chat_kind', '=', 'group')
    .execute()
}

export const bindGroup = async (
  db: Db,
  row: Omit<Insertable<Database['branch_group']>, 'unbound_at'>,
): Promise<void> => {
  await db
    .insertInto('branch_group')
    .values({ ...row, unbound_at: null })
    .execute()
}

/** Codes not used yet by which people of a list may still bind a phone. */
export const countWaitingCodes = async (
  db: Db,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<number> => {
  if (personIds.length === 0) return 0
  const row = await db
    .selectFrom('roster_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', 'in', personIds)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return row.count
}
