/** Creates channels: which way a unit's group is reached, what each way still takes, and what a message needs to go any of them. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await addToOutbox(db)
  await indexWhatWaits(db)
  await createChoice(db)
  await createPaces(db)
  for (const name of ['quiet_from', 'quiet_until'])
    await db.schema.alterTable('campaign').addColumn(name, 'text').execute()
  await db.schema
    .alterTable('part_push')
    .addColumn('carried_by', 'text', (column) => column.references('part_push.id'))
    .execute()
}

const addToOutbox = async (db: AnyDb) => {
  for (const [name, value] of [
    ['chat_kind', 'group'],
    ['flow', ''],
    ['planned_at', ''],
  ] as const)
    await db.schema
      .alterTable('outbox')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(value))
      .execute()
  for (const name of ['cause', 'settled_by'])
    await db.schema.alterTable('outbox').addColumn(name, 'text').execute()
  await sql`update outbox set planned_at = due_at`.execute(db)
  await sql`update outbox set chat_kind = 'person' where person_id is not null`.execute(db)
}

/** Only what waits is in them: claiming costs the same however long the ledger grows. */
const indexWhatWaits = async (db: AnyDb) => {
  await db.schema.dropIndex('outbox_due').execute()
  const waiting = (name: string, columnsOfIndex: string[]) =>
    db.schema
      .createIndex(name)
      .on('outbox')
      .columns(columnsOfIndex)
      .where(sql.ref('state'), '=', sql.lit('ready'))
  await waiting('outbox_flow', ['way', 'flow', 'due_at', 'order_key']).execute()
  await waiting('outbox_due', ['due_at', 'way']).execute()
  await waiting('outbox_answer', ['way', 'due_at'])
    .where(sql.ref('kind'), '=', sql.lit('answer'))
    .execute()
  await waiting('outbox_again', ['way', 'due_at'])
    .where(sql.ref('attempts'), '>', sql.lit(0))
    .execute()
  await waiting('outbox_expiring', ['expires_at'])
    .where(sql.ref('expires_at'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('outbox_sending')
    .on('outbox')
    .columns(['locked_until'])
    .where(sql.ref('state'), '=', sql.lit('sending'))
    .execute()
}

const createChoice = async (db: AnyDb) => {
  await columns(db.schema.createTable('unit_channel'), 'text', {
    org_unit_id: (column) => key(column).references('org_unit.id'),
    channel: required,
    chosen_by: references('person.id'),
    chosen_at: required,
  }).execute()
}

const createPaces = async (db: AnyDb) => {
  const way = columns(db.schema.createTable('sending_way'), 'text', {
    way: key,
    free_at: required,
    paused_until: null,
    paused_cause: null,
    learned_at: null,
  })
  await columns(way, 'integer', { per_minute: null, refused_at: null }).execute()
  const quota = columns(db.schema.createTable('quota_use'), 'text', {
    way: required,
    month: required,
  })
  await columns(quota, 'integer', { used: required })
    .addPrimaryKeyConstraint('quota_use_key', ['way', 'month'])
    .execute()
  await columns(db.schema.createTable('chat_pace'), 'text', {
    way: required,
    chat_id: required,
    free_at: required,
  })
    .addPrimaryKeyConstraint('chat_pace_key', ['way', 'chat_id'])
    .execute()
}
