/** Queries of roster codes: given out by a secretary, used once to bind a Zalo account to a person. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

/** Puts a new code in place of any earlier one of the same person. */
export const replaceRosterCode = async (
  db: Db,
  row: Insertable<Database['roster_code']>,
): Promise<void> => {
  await db
    .deleteFrom('roster_code')
    .where('person_id', '=', row.person_id)
    .where('used_at', 'is', null)
    .execute()
  await db.insertInto('roster_code').values(row).execute()
}

/** Uses up a code. @returns whose it was and who gave it, or undefined when it is unknown, used or expired */
export const takeRosterCode = async (
  db: Db,
  codeHash: string,
  now: Instant,
): Promise<{ personId: PersonId; givenBy: PersonId } | undefined> => {
  return db
    .updateTable('roster_code')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['person_id as personId', 'created_by as givenBy'])
    .executeTakeFirst()
}
