/** Creates what an operator sees of the house: its processes, who is told of alarms, and indexes of what failed. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createProcesses(db)
  await columns(db.schema.createTable('alarm_duty'), 'text', {
    // Whoever lays the duty down, or hands it over, is told no more.
    role_id: (column) => key(column).references('role_assignment.id').onDelete('cascade'),
    named_at: required,
  }).execute()
  await addPurpose(db)
  // What failed since a moment is counted without looking through all that ever left.
  await sql`create index outbox_failed on outbox (settled_at, way)
    where state in ('dead', 'unknown')`.execute(db)
}

const createProcesses = async (db: AnyDb): Promise<void> => {
  const process = columns(db.schema.createTable('house_process'), 'text', {
    id: key,
    host: required,
    version: required,
    started_at: required,
    seen_at: required,
  })
  await columns(process, 'integer', {
    memory_mb: required,
    loop_delay_ms: required,
    files_free_mb: null,
    files_total_mb: null,
    database_free_mb: null,
    database_total_mb: null,
  }).execute()
}

/** A mailbox may get alarms instead of parts; one address may be both. */
const addPurpose = async (db: AnyDb): Promise<void> => {
  await db.schema
    .alterTable('mail_subscription')
    .addColumn('purpose', 'text', (column) => column.notNull().defaultTo('parts'))
    .execute()
  await db.schema.dropIndex('mail_box_once').execute()
  await sql`create unique index mail_box_once on mail_subscription (org_unit_id, address_hash, purpose)
    where person_id is null and ended_at is null`.execute(db)
}
