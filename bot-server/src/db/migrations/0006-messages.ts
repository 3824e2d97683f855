/** Creates what enters and leaves: inbox, outbox, tasks, timed jobs, notices, audit. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createInbox(db)
  await createOutbox(db)
  await createWork(db)
  await createRecords(db)
}

const createInbox = async (db: AnyDb) => {
  await columns(db.schema.createTable('inbox'), 'text', {
    source: required,
    event_id: required,
    chat: required,
    order_key: required,
    body: required,
    state: required,
    reason: null,
    received_at: required,
  })
    .addPrimaryKeyConstraint('inbox_key', ['source', 'event_id'])
    .execute()
  // Only the few events that wait are in it: the index stays small however long the inbox grows.
  await db.schema
    .createIndex('inbox_waiting')
    .on('inbox')
    .columns(['order_key'])
    .where(sql.ref('state'), '=', sql.lit('received'))
    .execute()
}

const createOutbox = async (db: AnyDb) => {
  const outbox = columns(db.schema.createTable('outbox'), 'text', {
    id: key,
    dedupe_key: (column) => required(column).unique(),
    kind: required,
    way: required,
    lane: required,
    order_key: required,
    chat_id: null,
    person_id: mayReference('person.id'),
    org_unit_id: mayReference('org_unit.id'),
    push_id: mayReference('part_push.id'),
    body: required,
    state: required,
    due_at: required,
    expires_at: null,
    locked_until: null,
    sent_id: null,
    last_error: null,
    created_at: required,
    settled_at: null,
  })
  await columns(outbox, 'integer', { attempts: required }).execute()
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute()
  await db.schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'state']).execute()
  await db.schema.createIndex('outbox_push').on('outbox').columns(['push_id']).execute()
  await db.schema
    .createIndex('outbox_unit')
    .on('outbox')
    .columns(['org_unit_id', 'created_at'])
    .execute()
}

const createWork = async (db: AnyDb) => {
  const task = columns(db.schema.createTable('task'), 'text', {
    id: key,
    kind: required,
    dedupe_key: (column) => required(column).unique(),
    lane: required,
    payload: required,
    state: required,
    due_at: required,
    locked_until: null,
    last_error: null,
  })
  await columns(task, 'integer', { attempts: required }).execute()
  await db.schema.createIndex('task_due').on('task').columns(['state', 'due_at']).execute()
  await db.schema.createIndex('task_lane').on('task').columns(['lane', 'state']).execute()
  await columns(db.schema.createTable('timed_job'), 'text', {
    name: key,
    last_run_at: required,
  }).execute()
}

const createRecords = async (db: AnyDb) => {
  await columns(db.schema.createTable('notice'), 'text', {
    id: key,
    person_id: references('person.id'),
    text: required,
    to_route: null,
    created_at: required,
    read_at: null,
  }).execute()
  await db.schema.createIndex('notice_person').on('notice').columns(['person_id']).execute()
  await columns(db.schema.createTable('audit_log'), 'text', {
    id: key,
    at: required,
    actor: required,
    action: required,
    org_unit_id: mayReference('org_unit.id'),
    subject: required,
    detail: required,
  }).execute()
  await db.schema.createIndex('audit_unit').on('audit_log').columns(['org_unit_id', 'at']).execute()
}
