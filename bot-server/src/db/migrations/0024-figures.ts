/** Creates the live counters of figures: what each unit counts by itself and with all below it, and what is to be counted anew. */
import { type CreateTableBuilder } from 'kysely'
import { isPostgres } from '../dialect.ts'
import { type AnyDb, columns, key, required } from './columns.ts'

/** As `FigureCells` of the contract. */
const CELLS = [
  'tccsd',
  'tccsd_held',
  'branches',
  'branches_held',
  'classes',
  'classes_online',
  'classes_makeup',
  'venues',
  'key_invited',
  'key_attended',
  'members',
  'exempt',
  'probationary',
  'completed',
  'completed_required',
  'attended',
  'reached',
  'absent_excused',
  'absent_unexcused',
  'made_up',
  'masses_people',
  'masses_visits',
  'masses_declared',
  'masses_declaring',
  'masses_undeclared',
  'writers_so_far',
  'writers',
  'essays_due',
  'essays_in',
  'essays_on_time',
  'essays_graded',
  'essays_passed',
  'rewrite_copied',
  'rewrite_failed',
  'essays_voluntary',
  'plans_due',
  'plans_issued',
  'head_plans_due',
  'head_plans_issued',
  'recommendations',
  'reports_due',
  'reports_sent',
  'reports_on_time',
] as const

export const up = async (db: AnyDb): Promise<void> => {
  await createCounts(db)
  await createMarks(db)
  // What a closed unit held is looked up from the one that goes on.
  await db.schema
    .createIndex('campaign_node_successor')
    .on('campaign_node')
    .columns(['succeeded_by'])
    .where('succeeded_by', 'is not', null)
    .execute()
}

const createCounts = async (db: AnyDb) => {
  const count = columns(db.schema.createTable('figure_count'), 'text', {
    campaign_id: required,
    org_unit_id: required,
    extent: required,
    counted_at: required,
  })
  const counts = ['turn', 'guests', ...CELLS]
  await columns(count, 'integer', Object.fromEntries(counts.map((cell) => [cell, required])))
    .addPrimaryKeyConstraint('figure_count_key', ['campaign_id', 'org_unit_id', 'extent'])
    .execute()
  await db.schema.createIndex('figure_count_turn').on('figure_count').columns(['turn']).execute()
}

const createMarks = async (db: AnyDb) => {
  const mark = db.schema.createTable('figure_mark')
  await columns(addNumber(db, mark), 'text', {
    campaign_id: null,
    org_unit_id: null,
    kind: required,
  }).execute()
  await db.schema
    .createIndex('figure_mark_unit')
    .on('figure_mark')
    .columns(['org_unit_id', 'campaign_id', 'kind'])
    .execute()
  const turn = columns(db.schema.createTable('figure_turn'), 'text', {
    name: key,
    turned_at: required,
    swept_on: null,
    recounted_on: null,
  })
  await columns(turn, 'integer', { turn: required }).execute()
}

/** Numbers that the database gives: a mark is written by a trigger, which has no other. */
const addNumber = (db: AnyDb, table: CreateTableBuilder<string, string>) =>
  isPostgres(db)
    ? table.addColumn('id', 'bigserial', (column) => column.primaryKey())
    : table.addColumn('id', 'integer', (column) => column.primaryKey().notNull().autoIncrement())
