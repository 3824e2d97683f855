/** Creates files: what lies sealed in the folder of files, and the pictures of parts among it (ruling 19). */
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const file = columns(db.schema.createTable('stored_file'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    media_type: required,
    hash: required,
    sealed_key: required,
    created_at: required,
  })
  await columns(file, 'integer', { size: required }).execute()
  const picture = columns(db.schema.createTable('part_picture'), 'text', {
    part_id: (column) => column.primaryKey().notNull().references('document_part.id'),
    file_id: (column) => column.notNull().unique().references('stored_file.id'),
    alt: required,
  })
  await columns(picture, 'integer', { width: required, height: required }).execute()
}
