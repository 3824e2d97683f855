/** Creates what keeps the channels running: the Official Account's tokens, its sign-ins, notices to the operator, facts about platforms. */
import { type AnyDb, columns, key, mayReference, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createTokens(db)
  await createNotices(db)
  await columns(db.schema.createTable('platform_fact'), 'text', {
    name: key,
    value: required,
    at: required,
  }).execute()
}

const createTokens = async (db: AnyDb) => {
  const tokens = columns(db.schema.createTable('oa_token'), 'text', {
    oa_id: key,
    access_sealed: required,
    refresh_sealed: required,
    rotated_at: required,
    expires_at: required,
    state: required,
    lease_until: null,
  })
  await columns(tokens, 'integer', { version: required }).execute()
  await columns(db.schema.createTable('oa_sign_in'), 'text', {
    state_hash: key,
    begun_by: mayReference('person.id'),
    begun_at: required,
    expires_at: required,
    used_at: null,
  }).execute()
}

const createNotices = async (db: AnyDb) => {
  const notices = columns(db.schema.createTable('operator_notice'), 'text', {
    id: key,
    place: required,
    cause: required,
    subject: required,
    // Empty once it is settled: of one trouble only one notice is open.
    open_key: (column) => column.unique(),
    org_unit_id: mayReference('org_unit.id'),
    first_at: required,
    last_at: required,
    resolved_at: null,
    resolved_by: mayReference('person.id'),
  })
  await columns(notices, 'integer', { count: required }).execute()
}
