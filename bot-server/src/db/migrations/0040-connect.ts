/** Creates access tokens of people, and addresses of other programs that are told of counts. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const token = columns(db.schema.createTable('access_token'), 'text', {
    id: key,
    person_id: references('person.id'),
    role_id: references('role_assignment.id'),
    name: required,
    token_hash: required,
    scopes: required,
    created_at: required,
    expires_at: required,
    revoked_at: null,
    used_at: null,
    used_in: null,
  })
  await columns(token, 'integer', { uses: required })
    .addUniqueConstraint('access_token_hash', ['token_hash'])
    .execute()
  await columns(db.schema.createTable('webhook'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    name: required,
    url: required,
    events: required,
    secret_sealed: required,
    old_secret_sealed: null,
    old_until: null,
    created_by: mayReference('person.id'),
    created_at: required,
    failing_since: null,
    stopped_at: null,
    stopped_cause: null,
    removed_at: null,
  }).execute()
  for (const [table, column] of [
    ['access_token', 'person_id'],
    ['access_token', 'role_id'],
    ['webhook', 'org_unit_id'],
  ] as const)
    await db.schema.createIndex(`${table}_${column}`).on(table).columns([column]).execute()
}
