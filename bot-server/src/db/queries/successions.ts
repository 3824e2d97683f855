/** Queries of what became of units by decision: noted, found when their day has come, told as history. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type SuccessionRow = Selectable<Database['org_succession']>

export const insertSuccessions = async (
  db: Db,
  rows: readonly Insertable<Database['org_succession']>[],
): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('org_succession')
      .values([...rows])
      .execute()
}

/** Successions whose day has come and that have not taken effect yet, as they were recorded. */
export const listDueSuccessions = (db: Db, today: Day): Promise<SuccessionRow[]> =>
  db
    .selectFrom('org_succession')
    .selectAll()
    .where('processed_at', 'is', null)
    .where('effective_on', '<=', today)
    .orderBy('effective_on')
    .orderBy('id')
    .execute()

/** Claims the effect of successions. @returns those that nobody else has taken meanwhile */
export const markProcessed = async (
  db: Db,
  ids: readonly string[],
  now: Instant,
): Promise<Set<string>> => {
  const rows = await db
    .updateTable('org_succession')
    .set({ processed_at: now })
    .where('id', 'in', ids)
    .where('processed_at', 'is', null)
    .returning('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** All that a unit was part of, latest first. */
export const listSuccessionsOf = (db: Db, unitId: OrgUnitId): Promise<SuccessionRow[]> =>
  db
    .selectFrom('org_succession')
    .selectAll()
    .where((eb) => eb.or([eb('from_unit_id', '=', unitId), eb('to_unit_id', '=', unitId)]))
    .orderBy('effective_on', 'desc')
    .orderBy('id')
    .execute()
