/** Creates what sign-in at a desk and the revoking of access need, and finds roles and sign-ins by their holder. */
import { type AnyDb, columns, key, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('desk_request'), 'text', {
    id: key,
    code_hash: required,
    secret_hash: (column) => required(column).unique(),
    device: required,
    asked_at: required,
    expires_at: required,
    approved_at: null,
    zalo_user_id: null,
    taken_at: null,
  }).execute()
  await db.schema
    .createIndex('desk_request_code')
    .on('desk_request')
    .columns(['code_hash'])
    .execute()
  await db.schema
    .alterTable('sign_in')
    .addColumn('place', 'text', (column) => column.notNull().defaultTo('zalo'))
    .execute()
  for (const column of ['device', 'last_seen_at'])
    await db.schema.alterTable('sign_in').addColumn(column, 'text').execute()
  await db.schema.createIndex('sign_in_account').on('sign_in').columns(['zalo_user_id']).execute()
}
