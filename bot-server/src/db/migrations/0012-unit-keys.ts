/** Creates the keys that sensitive text of each unit is sealed with, and the house's own. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('unit_key'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    wrapped_key: null,
    created_at: required,
    retired_at: null,
    destroyed_at: null,
  }).execute()
  await db.schema
    .createIndex('unit_key_in_use')
    .unique()
    .on('unit_key')
    .columns(['org_unit_id'])
    .where(sql.ref('retired_at'), 'is', null)
    .execute()
  await columns(db.schema.createTable('house_key'), 'text', {
    name: key,
    wrapped_key: required,
    created_at: required,
  }).execute()
}
