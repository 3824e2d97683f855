/** Queries of the audit log: append, and read back for a subject. */
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export const insertAudit = async (
  db: Db,
  row: Insertable<Database['audit_log']>,
): Promise<void> => {
  await db.insertInto('audit_log').values(row).execute()
}

export const listAuditOf = (
  db: Db,
  subject: string,
): Promise<Selectable<Database['audit_log']>[]> =>
  db
    .selectFrom('audit_log')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('at')
    .orderBy('id')
    .execute()
