/** Queries of the photographed pages of essays; a page goes with the only key to its bytes. */
import type { Insertable } from 'kysely'
import { isAmong } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'
import type { EssayOf, PageRow } from './own-essay.ts'
import type { StoredFile } from './files.ts'

export const findPage = (db: Db, id: string): Promise<PageRow | undefined> =>
  db.selectFrom('essay_page').selectAll().where('id', '=', id).executeTakeFirst()

export const findFileOfPage = (db: Db, page: PageRow): Promise<StoredFile | undefined> =>
  db.selectFrom('stored_file').selectAll().where('id', '=', page.file_id).executeTakeFirst()

/** @returns false when the page is stored already */
export const insertPage = async (
  db: Db,
  page: Insertable<Database['essay_page']>,
): Promise<boolean> => {
  const result = await db
    .insertInto('essay_page')
    .values(page)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const placePage = async (db: Db, id: string, position: number): Promise<void> => {
  await db.updateTable('essay_page').set({ position }).where('id', '=', id).execute()
}

/** With the only keys to their bytes. */
export const deletePages = async (db: Db, pages: readonly PageRow[]): Promise<void> => {
  const ids = pages.map(({ id }) => id)
  const files = pages.map(({ file_id: fileId }) => fileId)
  await db
    .deleteFrom('essay_page')
    .where(isAmong(db, 'id', ids))
    .execute()
  await db
    .deleteFrom('stored_file')
    .where(isAmong(db, 'id', files))
    .execute()
}

/** The pages of the draft; those of versions stay. */
export const listDraftPages = (db: Db, of: EssayOf): Promise<PageRow[]> =>
  db
    .selectFrom('essay_page')
    .selectAll()
    .where('campaign_id', '=', of.campaignId)
    .where('person_id', '=', of.personId)
    .where('version_id', 'is', null)
    .orderBy('position')
    .execute()

/** What was photographed and then not handed in. */
export const deleteDraftPages = async (db: Db, of: EssayOf): Promise<void> =>
  deletePages(db, await listDraftPages(db, of))
