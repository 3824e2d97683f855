/** Queries of unit keys: the one in use, any by its id, those that went out of use. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

type UnitKey = Selectable<Database['unit_key']>

/** The key that new text of a unit is sealed with. */
export const findActiveKey = (db: Db, unitId: OrgUnitId): Promise<UnitKey | undefined> =>
  db
    .selectFrom('unit_key')
    .selectAll()
    .where('org_unit_id', '=', unitId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()

export const findKey = (db: Db, id: string): Promise<UnitKey | undefined> =>
  db.selectFrom('unit_key').selectAll().where('id', '=', id).executeTakeFirst()

/** Keys by their ids; one query whatever their number. */
export const listKeys = (db: Db, ids: readonly string[]): Promise<UnitKey[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('unit_key')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

/** Stores a key unless the unit has one in use by now: two that meet leave one key, and no error. */
export const insertKey = async (db: Db, row: Insertable<Database['unit_key']>): Promise<void> => {
  await db
    .insertInto('unit_key')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the unit's key out of use: it still opens, but seals nothing new. @returns whether there was one */
export const retireKey = async (db: Db, unitId: OrgUnitId, now: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('unit_key')
    .set({ retired_at: now })
    .where('org_unit_id', '=', unitId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Keys out of use that can still open something, by id. @param unitId only this unit's */
export const listRetiredKeys = (db: Db, unitId?: OrgUnitId): Promise<UnitKey[]> =>
  db
    .selectFrom('unit_key')
    .selectAll()
    .where('retired_at', 'is not', null)
    .where('wrapped_key', 'is not', null)
    .$if(unitId !== undefined, (query) => query.where('org_unit_id', '=', unitId ?? null))
    .orderBy('id')
    .execute()

/** Forgets every key of a unit for good. @returns how many were forgotten */
export const destroyKeys = async (db: Db, unitId: OrgUnitId, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('unit_key')
    .set((eb) => ({
      wrapped_key: null,
      destroyed_at: now,
      retired_at: eb.fn.coalesce('retired_at', eb.val(now)),
    }))
    .where('org_unit_id', '=', unitId)
    .where('wrapped_key', 'is not', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Keys after an id that are not destroyed, in order: a page of all there are. */
export const listKeysAfter = (db: Db, id: string, limit: number): Promise<UnitKey[]> =>
  db
    .selectFrom('unit_key')
    .selectAll()
    .where('wrapped_key', 'is not', null)
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute()

export const rewrapKey = async (db: Db, id: string, wrapped: string): Promise<void> => {
  await db.updateTable('unit_key').set({ wrapped_key: wrapped }).where('id', '=', id).execute()
}

/** The unit that stands today under a code. */
export const findUnitByCode = (
  db: Db,
  code: string,
): Promise<{ id: OrgUnitId; nameOrg: string } | undefined> =>
  db
    .selectFrom('org_unit')
    .select(['id', 'name_org as nameOrg'])
    .where('code', '=', code)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Any key that can still open something. */
export const findUsableKey = (db: Db): Promise<UnitKey | undefined> =>
  db
    .selectFrom('unit_key')
    .selectAll()
    .where('wrapped_key', 'is not', null)
    .limit(1)
    .executeTakeFirst()
