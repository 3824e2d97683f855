/** Creates the staging of rosters that are being imported, and what people are matched by when they come again. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createStaging(db)
  await columns(db.schema.createTable('person_phone'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    phone_hash: required,
    set_at: required,
  }).execute()
  await db.schema
    .createIndex('person_phone_hash')
    .on('person_phone')
    .columns(['phone_hash'])
    .execute()
  await db.schema.createIndex('person_search_key').on('person').columns(['search_key']).execute()
}

const createStaging = async (db: AnyDb): Promise<void> => {
  const job = columns(db.schema.createTable('import_job'), 'text', {
    id: key,
    kind: required,
    org_unit_id: references('org_unit.id'),
    created_by: mayReference('person.id'),
    state: required,
    sealed_about: required,
    created_at: required,
    expires_at: required,
    finished_at: null,
    result: null,
  })
  await columns(job, 'integer', { row_count: required, version: required }).execute()
  await db.schema
    .createIndex('import_job_expiry')
    .on('import_job')
    .columns(['expires_at'])
    .execute()
  const block = columns(db.schema.createTable('import_block'), 'text', {
    import_id: references('import_job.id'),
    sealed: required,
  })
  await columns(block, 'integer', { position: required })
    .addPrimaryKeyConstraint('import_block_key', ['import_id', 'position'])
    .execute()
}
