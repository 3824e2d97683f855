/** Creates consents, the requests of people about their own data, erasures, and counts that outlive names. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createConsents(db)
  await createRequests(db)
  await createEndings(db)
}

const createConsents = async (db: AnyDb) => {
  await columns(db.schema.createTable('privacy_notice'), 'text', {
    hash: key,
    version: required,
    text: required,
    first_used_at: required,
  }).execute()
  await columns(db.schema.createTable('consent'), 'text', {
    id: key,
    person_id: references('person.id'),
    decision: required,
    notice_version: required,
    notice_hash: references('privacy_notice.hash'),
    way: required,
    decided_at: required,
    recorded_by: mayReference('person.id'),
    superseded_at: null,
  }).execute()
  // One decision holds at a time, however many were made.
  await db.schema
    .createIndex('consent_in_force')
    .unique()
    .on('consent')
    .columns(['person_id'])
    .where(sql.ref('superseded_at'), 'is', null)
    .execute()
  await db.schema.createIndex('consent_person').on('consent').columns(['person_id']).execute()
  await columns(db.schema.createTable('assisted_person'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    helper_id: mayReference('person.id'),
    marked_by: references('person.id'),
    since: required,
  }).execute()
}

const createRequests = async (db: AnyDb) => {
  await columns(db.schema.createTable('data_request'), 'text', {
    id: key,
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    kind: required,
    field: null,
    state: required,
    asked_at: required,
    due_at: required,
    extended_until: null,
    sealed_texts: null,
    answered_at: null,
    answered_by: mayReference('person.id'),
    stop_by: null,
    stopped_at: null,
    rung: required,
  }).execute()
  // One request of a kind waits at a time: pressing twice asks once.
  await db.schema
    .createIndex('data_request_waiting')
    .unique()
    .on('data_request')
    .columns(['person_id', 'kind'])
    .where(sql.ref('state'), '=', sql.lit('cho_tra_loi'))
    .execute()
  await db.schema
    .createIndex('data_request_state')
    .on('data_request')
    .columns(['state', 'due_at'])
    .execute()
  await db.schema
    .createIndex('data_request_person')
    .on('data_request')
    .columns(['person_id'])
    .execute()
  await columns(db.schema.createTable('calendar_day'), 'text', {
    day: key,
    kind: required,
    note: required,
    set_by: references('person.id'),
    set_at: required,
  }).execute()
}

const createEndings = async (db: AnyDb) => {
  await columns(db.schema.createTable('erasure'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    erased_at: required,
    erased_by: mayReference('person.id'),
    request_id: mayReference('data_request.id'),
  }).execute()
  const counts = columns(db.schema.createTable('kept_count'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    org_unit_id: references('org_unit.id'),
    session_id: mayReference('session.id'),
    subject: required,
    state: required,
    kept_at: required,
  })
  await columns(counts, 'integer', { people: required }).execute()
  await db.schema
    .createIndex('kept_count_campaign')
    .on('kept_count')
    .columns(['campaign_id', 'org_unit_id'])
    .execute()
  // What the terms of keeping are looked up by, so that a run never reads a whole table.
  await db.schema
    .createIndex('outbox_person')
    .on('outbox')
    .columns(['person_id'])
    .where(sql.ref('person_id'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('membership_ended')
    .on('membership')
    .columns(['valid_to'])
    .where(sql.ref('valid_to'), 'is not', null)
    .execute()
  await db.schema.createIndex('notice_made').on('notice').columns(['created_at']).execute()
}
