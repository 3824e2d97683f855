/** Queries of link codes: begun in the Mini App, typed into a chat, used once. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type LinkCodeRow = Selectable<Database['link_code']>

/** Puts a new code in place of any earlier one that the same person asked for, for the same unit or for oneself. */
export const replaceLinkCode = async (
  db: Db,
  row: Insertable<Database['link_code']>,
): Promise<void> => {
  let earlier = db
    .deleteFrom('link_code')
    .where('person_id', '=', row.person_id)
    .where('used_at', 'is', null)
  earlier =
    row.purpose === 'person'
      ? earlier.where('purpose', '=', 'person')
      : earlier
          .where('purpose', '!=', 'person')
          .where('org_unit_id', 'is not distinct from', row.org_unit_id ?? null)
  await earlier.execute()
  await db.insertInto('link_code').values(row).execute()
}

export const findLinkCode = (db: Db, codeHash: string): Promise<LinkCodeRow | undefined> =>
  db.selectFrom('link_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()

/** Uses up a code. @returns false when it was used, or has run out, meanwhile: of several at once one wins */
export const takeLinkCode = async (db: Db, codeHash: string, now: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('link_code')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Forgets codes that ran out long ago. */
export const dropOldLinkCodes = async (db: Db, before: Instant): Promise<void> => {
  await db.deleteFrom('link_code').where('expires_at', '<', before).execute()
}

export const dropLinkCodesOf = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('link_code').where('person_id', '=', personId).execute()
}
