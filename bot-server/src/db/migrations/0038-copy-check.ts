/** Creates what the copy check keeps: its queue with results, matching passages, prints for the index, known model texts. */
import { sql } from 'kysely'
import { isPostgres } from '../dialect.ts'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const turn = columns(db.schema.createTable('copy_turn'), 'text', {
    id: key,
    holder: null,
    locked_until: null,
  })
  await columns(turn, 'integer', { seq: required }).execute()
  await createChecks(db)
  await columns(db.schema.createTable('copy_base'), 'text', {
    campaign_id: (column) => column.primaryKey().notNull().references('campaign.id'),
    mark: required,
  }).execute()
  await columns(db.schema.createTable('model_text'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    title: required,
    origin: null,
    text: required,
    added_by: mayReference('person.id'),
    added_at: required,
  }).execute()
  await createMatches(db)
  await createGone(db)
  for (const [table, column] of [
    ['model_text', 'campaign_id'],
    ['essay_check', 'cluster'],
    ['essay_match', 'source_version_id'],
    ['essay_match', 'model_text_id'],
  ] as const)
    await db.schema.createIndex(`${table}_${column}`).on(table).columns([column]).execute()
}

const createChecks = async (db: AnyDb): Promise<void> => {
  const check = columns(db.schema.createTable('essay_check'), 'text', {
    version_id: ofVersion,
    state: required,
    reason: null,
    queued_at: required,
    due_at: required,
    checked_at: null,
    cluster: null,
    evasion: required,
  })
  await columns(check, 'integer', {
    priority: required,
    attempts: required,
    algorithm: null,
    own_syllables: null,
    quoted_syllables: null,
    covered_syllables: null,
    flagged: required,
  })
    .addPrimaryKeyConstraint('essay_check_key', ['version_id'])
    .execute()
  await db.schema
    .createIndex('essay_check_waiting')
    .on('essay_check')
    .columns(['state', 'priority', 'due_at'])
    .execute()
  await db.schema
    .createIndex('essay_check_algorithm')
    .on('essay_check')
    .columns(['state', 'algorithm'])
    .execute()
  const print = columns(db.schema.createTable('essay_print'), 'text', {
    version_id: ofVersion,
    prints: required,
  })
  await columns(print, 'integer', { seq: required })
    .addPrimaryKeyConstraint('essay_print_key', ['version_id'])
    .addUniqueConstraint('essay_print_seq', ['seq'])
    .execute()
}

const createMatches = async (db: AnyDb): Promise<void> => {
  const match = columns(db.schema.createTable('essay_match'), 'text', {
    id: key,
    version_id: ofVersion,
    source_version_id: (column) => column.references('essay_version.id').onDelete('cascade'),
    model_text_id: (column) => column.references('model_text.id').onDelete('cascade'),
    passages: required,
  })
  await columns(match, 'integer', {
    covered_syllables: required,
    longest_run: required,
    is_strong: required,
  })
    .addUniqueConstraint('essay_match_essay', ['version_id', 'source_version_id'])
    .addUniqueConstraint('essay_match_model', ['version_id', 'model_text_id'])
    .execute()
}

/** A trigger tells the index which prints went, whatever took them: withdrawal, erasure, retention, a cascade. */
const createGone = async (db: AnyDb): Promise<void> => {
  await columns(
    columns(db.schema.createTable('copy_gone'), 'text', { prints: required }),
    'integer',
    {
      seq: key,
    },
  ).execute()
  const insert = 'insert into copy_gone (seq, prints) values (old.seq, old.prints)'
  const make = isPostgres(db)
    ? [
        `create function note_gone_prints() returns trigger language plpgsql as
          'begin ${insert} on conflict do nothing; return null; end'`,
        `create trigger essay_print_gone after delete on essay_print
          for each row execute function note_gone_prints()`,
      ]
    : [`create trigger essay_print_gone after delete on essay_print begin ${insert}; end`]
  for (const statement of make) await sql.raw(statement).execute(db)
}

/** All of it goes with the version: withdrawn, erased, or its time over. */
const ofVersion = (column: Parameters<typeof required>[0]) =>
  column.notNull().references('essay_version.id').onDelete('cascade')
