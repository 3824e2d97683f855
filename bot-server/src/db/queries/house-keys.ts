/** Queries of the house's own keys, kept wrapped: one for each purpose. */
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

type HouseKey = Selectable<Database['house_key']>

export const findHouseKey = (db: Db, name: string): Promise<HouseKey | undefined> =>
  db.selectFrom('house_key').selectAll().where('name', '=', name).executeTakeFirst()

/** Stores a key unless another process was first. */
export const insertHouseKey = async (
  db: Db,
  row: Insertable<Database['house_key']>,
): Promise<void> => {
  await db
    .insertInto('house_key')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const listHouseKeys = (db: Db): Promise<HouseKey[]> =>
  db.selectFrom('house_key').selectAll().orderBy('name').execute()

export const rewrapHouseKey = async (db: Db, name: string, wrapped: string): Promise<void> => {
  await db.updateTable('house_key').set({ wrapped_key: wrapped }).where('name', '=', name).execute()
}
