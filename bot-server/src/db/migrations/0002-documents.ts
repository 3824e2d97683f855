/** Creates documents and their parts. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('document'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    type: required,
    number: null,
    title: required,
    issued_on: null,
    circulation: required,
    source_name: required,
    source_hash: required,
    imported_at: required,
    imported_by: references('person.id'),
    not_secret_by: mayReference('person.id'),
    not_secret_at: null,
  }).execute()
  await db.schema.createIndex('document_unit').on('document').columns(['org_unit_id']).execute()
  const part = columns(db.schema.createTable('document_part'), 'text', {
    id: key,
    document_id: references('document.id'),
    heading: required,
    paragraphs: required,
    note: required,
  })
  await columns(part, 'integer', { position: required, syllables: required }).execute()
  await db.schema
    .createIndex('document_part_document')
    .on('document_part')
    .columns(['document_id', 'position'])
    .execute()
}
