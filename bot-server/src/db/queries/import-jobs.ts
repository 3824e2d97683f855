/** Queries of imports that wait for confirmation: the job, and its sealed rows in blocks. */
import type { ImportId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'

export type ImportJobRow = Selectable<Database['import_job']>

export const insertImportJob = async (
  db: Db,
  row: Insertable<Database['import_job']>,
): Promise<void> => {
  await db.insertInto('import_job').values(row).execute()
}

/** An import that has not expired. */
export const findImportJob = (
  db: Db,
  id: ImportId,
  now: Instant,
): Promise<ImportJobRow | undefined> =>
  db
    .selectFrom('import_job')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Imports of one person that wait, newest first. @param createdBy null for the command of the first set-up */
export const listWaitingJobs = (
  db: Db,
  { createdBy, now }: { createdBy: PersonId | null; now: Instant },
): Promise<ImportJobRow[]> =>
  db
    .selectFrom('import_job')
    .selectAll()
    .where('created_by', createdBy === null ? 'is' : '=', createdBy)
    .where('state', '=', 'cho')
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()

/**
 * Takes an import for changing it: of two who try at once one gets false.
 * @param version the one that was read
 */
export const claimImportJob = async (
  db: Db,
  { id, version, sealedAbout }: { id: ImportId; version: number; sealedAbout: string },
): Promise<boolean> => {
  const result = await db
    .updateTable('import_job')
    .set({ version: version + 1, sealed_about: sealedAbout })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'cho')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Marks an import as saved; its rows go. */
export const markImportSaved = async (
  db: Db,
  done: { id: ImportId; version: number; result: string; sealedAbout: string; now: Instant },
): Promise<boolean> => {
  const updated = await db
    .updateTable('import_job')
    .set({
      state: 'da_luu',
      version: done.version + 1,
      result: done.result,
      sealed_about: done.sealedAbout,
      finished_at: done.now,
    })
    .where('id', '=', done.id)
    .where('version', '=', done.version)
    .where('state', '=', 'cho')
    .executeTakeFirst()
  await db.deleteFrom('import_block').where('import_id', '=', done.id).execute()
  return updated.numUpdatedRows > 0n
}

export const replaceImportBlocks = async (
  db: Db,
  id: ImportId,
  blocks: readonly string[],
): Promise<void> => {
  await db.deleteFrom('import_block').where('import_id', '=', id).execute()
  const rows = blocks.map((sealed, position) => ({ import_id: id, position, sealed }))
  for (const some of chunksOf(rows)) await db.insertInto('import_block').values(some).execute()
}

/** The sealed blocks in order. */
export const listImportBlocks = async (db: Db, id: ImportId): Promise<string[]> => {
  const rows = await db
    .selectFrom('import_block')
    .select('sealed')
    .where('import_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.sealed)
}

export const deleteImport = async (db: Db, id: ImportId): Promise<void> => {
  await db.deleteFrom('import_block').where('import_id', '=', id).execute()
  await db.deleteFrom('import_job').where('id', '=', id).execute()
}

/** Deletes imports whose time has passed, with their rows. @returns how many, by unit */
export const deleteExpiredImports = async (
  db: Db,
  now: Instant,
): Promise<{ id: ImportId; orgUnitId: OrgUnitId; state: ImportJobRow['state'] }[]> => {
  const expired = await db
    .selectFrom('import_job')
    .select(['id', 'org_unit_id as orgUnitId', 'state'])
    .where('expires_at', '<=', now)
    .limit(100)
    .execute()
  for (const { id } of expired) await deleteImport(db, id)
  return expired
}
