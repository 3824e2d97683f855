/** Queries of the house's processes: each says now and then that it runs. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type ProcessRow = Selectable<Database['house_process']>

export const putProcess = async (db: Db, row: ProcessRow): Promise<void> => {
  const { id: _id, ...values } = row
  await db
    .insertInto('house_process')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** One that ends in order is forgotten. */
export const deleteProcess = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('house_process').where('id', '=', id).execute()
}

/** Forgets those that were not heard of since a moment. */
export const deleteLostProcesses = async (db: Db, before: Instant): Promise<void> => {
  await db.deleteFrom('house_process').where('seen_at', '<', before).execute()
}

export const listProcesses = (db: Db): Promise<ProcessRow[]> =>
  db.selectFrom('house_process').selectAll().orderBy('started_at').orderBy('id').execute()
