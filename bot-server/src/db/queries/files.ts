/** Queries of stored files and of the pictures of parts. */
import type { PartPicture } from '@quan-triet/shared/models/document'
import type { FileId, OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Selectable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'

export type StoredFile = Selectable<Database['stored_file']>

export const insertFile = async (db: Db, file: StoredFile): Promise<void> => {
  await db.insertInto('stored_file').values(file).execute()
}

/** Of these ids, those that have a row. */
export const listKnownFiles = async (db: Db, ids: readonly FileId[]): Promise<FileId[]> => {
  const known: FileId[] = []
  for (const some of chunksOf(ids)) {
    const rows = await db.selectFrom('stored_file').select('id').where('id', 'in', some).execute()
    known.push(...rows.map((row) => row.id))
  }
  return known
}

/** The next files in the order of their ids, at most so many. */
export const listFilesAfter = (
  db: Db,
  after: string,
  limit: number,
): Promise<Pick<StoredFile, 'id' | 'hash'>[]> =>
  db
    .selectFrom('stored_file')
    .select(['id', 'hash'])
    .where('id', '>', asFileId(after))
    .orderBy('id')
    .limit(limit)
    .execute()

/** Safe because an id is any text: the empty one comes before all others. */
const asFileId = (text: string): FileId => text as FileId

/** A part's picture with the file behind it, and the document it belongs to. */
export interface PictureFile extends PartPicture {
  file: StoredFile
  partId: PartId
  position: number
  unitId: OrgUnitId
  circulation: Database['document']['circulation']
  isConfirmed: boolean
}

const pictures = (db: Db) =>
  db
    .selectFrom('part_picture')
    .innerJoin('stored_file', 'stored_file.id', 'part_picture.file_id')
    .innerJoin('document_part', 'document_part.id', 'part_picture.part_id')
    .innerJoin('document', 'document.id', 'document_part.document_id')
    .selectAll('stored_file')
    .select([
      'part_picture.part_id',
      'part_picture.alt',
      'part_picture.width',
      'part_picture.height',
      'document_part.position',
      'document.org_unit_id as unit_id',
      'document.circulation',
      'document.not_secret_at',
    ])

type PictureRow = Awaited<ReturnType<ReturnType<typeof pictures>['executeTakeFirstOrThrow']>>

const asPicture = (row: PictureRow): PictureFile => {
  const { part_id: partId, alt, width, height, position, circulation, ...rest } = row
  const { unit_id: unitId, not_secret_at: confirmedAt, ...file } = rest
  const isConfirmed = confirmedAt !== null
  return {
    id: file.id,
    alt,
    width,
    height,
    partId,
    position,
    unitId,
    circulation,
    isConfirmed,
    file,
  }
}

export const findPictureOfPart = async (
  db: Db,
  partId: PartId,
): Promise<PictureFile | undefined> => {
  const row = await pictures(db).where('part_picture.part_id', '=', partId).executeTakeFirst()
  return row && asPicture(row)
}

export const findPicture = async (db: Db, id: FileId): Promise<PictureFile | undefined> => {
  const row = await pictures(db).where('part_picture.file_id', '=', id).executeTakeFirst()
  return row && asPicture(row)
}

export const insertPicture = async (
  db: Db,
  partId: PartId,
  picture: PartPicture,
): Promise<void> => {
  const { id, alt, width, height } = picture
  await db
    .insertInto('part_picture')
    .values({ part_id: partId, file_id: id, alt, width, height })
    .execute()
}

/** Takes a part's picture away, with the only key to its bytes. @returns whether there was one */
export const deletePicture = async (db: Db, partId: PartId): Promise<boolean> => {
  const row = await db
    .deleteFrom('part_picture')
    .where('part_id', '=', partId)
    .returning('file_id')
    .executeTakeFirst()
  if (row) await db.deleteFrom('stored_file').where('id', '=', row.file_id).execute()
  return row !== undefined
}

/** The picture of a part that is merged into another goes with its text. */
export const movePicture = async (db: Db, from: PartId, to: PartId): Promise<void> => {
  await db.updateTable('part_picture').set({ part_id: to }).where('part_id', '=', from).execute()
}
