/** Lets several heads have personal plans in one unit, and holds what a plan says: its lines, tasks, versions and opinions. */
import { sql } from 'kysely'
import { isPostgres } from '../dialect.ts'
import { markTables } from './0029-figure-marks.ts'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await widenPlans(db)
  await createContent(db)
  await createWay(db)
}

const indexPlans = async (db: AnyDb): Promise<void> => {
  await sql`create unique index plan_of_unit on plan (campaign_node_id)
    where kind = 'tap_the'`.execute(db)
  await sql`create unique index plan_of_person on plan (campaign_node_id, person_id)
    where kind = 'ca_nhan' and person_id is not null`.execute(db)
  await db.schema.createIndex('plan_person').on('plan').columns(['person_id']).execute()
}

const added = { person_id: 'text', document_type: 'text', symbol: 'text' } as const
const addedNumbers = ['number_in_term', 'current_version', 'revision'] as const

/** A constraint of SQLite goes only with its table, and the triggers of the table go with it. */
const widenPlans = async (db: AnyDb): Promise<void> => {
  if (isPostgres(db)) {
    await db.schema.alterTable('plan').dropConstraint('plan_of_node').execute()
    for (const name of Object.keys(added))
      await db.schema.alterTable('plan').addColumn(name, 'text').execute()
    for (const name of addedNumbers)
      await db.schema
        .alterTable('plan')
        .addColumn(name, 'integer', (column) =>
          name === 'number_in_term' ? column : column.notNull().defaultTo(0),
        )
        .execute()
    await indexPlans(db)
    return
  }
  const plan = columns(db.schema.createTable('plan_after'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    kind: required,
    person_id: mayReference('person.id'),
    state: required,
    sent_for_review_on: null,
    reviewed_on: null,
    issued_on: null,
    document_type: null,
    number: null,
    symbol: null,
    signer: null,
    changed_at: required,
    changed_by: mayReference('person.id'),
  })
  await columns(plan, 'integer', {
    number_in_term: null,
    current_version: (column) => column.notNull().defaultTo(0),
    revision: (column) => column.notNull().defaultTo(0),
  }).execute()
  const kept = sql.raw(
    `id, campaign_node_id, kind, state, sent_for_review_on, reviewed_on, issued_on, number, signer,
    changed_at, changed_by`,
  )
  await sql`insert into plan_after (${kept}) select ${kept} from plan`.execute(db)
  await db.schema.dropTable('plan').execute()
  await db.schema.alterTable('plan_after').renameTo('plan').execute()
  await indexPlans(db)
  await markTables(db, ['plan'])
}

const createContent = async (db: AnyDb): Promise<void> => {
  const line = columns(db.schema.createTable('plan_line'), 'text', {
    id: key,
    plan_id: references('plan.id'),
    text_sealed: required,
    conflict_of: null,
    changed_at: required,
    changed_by: mayReference('person.id'),
    removed_at: null,
  })
  await columns(line, 'integer', {
    heading: required,
    position: required,
    revision: required,
  }).execute()
  const task = columns(db.schema.createTable('plan_task'), 'text', {
    id: key,
    plan_id: references('plan.id'),
    text_sealed: required,
    lead_sealed: null,
    owner_id: mayReference('person.id'),
    due_on: null,
    due_wording: null,
    repeats: required,
    result_sealed: null,
    part_id: mayReference('document_part.id'),
    target_id: mayReference('term_target.id'),
    conflict_of: null,
    changed_at: required,
    changed_by: mayReference('person.id'),
    removed_at: null,
  })
  await columns(task, 'integer', { position: required, revision: required }).execute()
  for (const table of ['plan_line', 'plan_task'])
    await db.schema
      .createIndex(`${table}_plan`)
      .on(table)
      .columns(['plan_id', 'position'])
      .execute()
  await db.schema.createIndex('plan_task_owner').on('plan_task').columns(['owner_id']).execute()
  const version = columns(db.schema.createTable('plan_version'), 'text', {
    plan_id: references('plan.id'),
    content_sealed: required,
    made_for: required,
    made_at: required,
    made_by: mayReference('person.id'),
  })
  await columns(version, 'integer', { version: required })
    .addPrimaryKeyConstraint('plan_version_key', ['plan_id', 'version'])
    .execute()
}

const createWay = async (db: AnyDb): Promise<void> => {
  const opinion = columns(db.schema.createTable('plan_opinion'), 'text', {
    id: key,
    plan_id: references('plan.id'),
    line_id: null,
    person_id: mayReference('person.id'),
    body_name: null,
    text_sealed: null,
    sent_at: required,
    recorded_by: mayReference('person.id'),
    answer_sealed: null,
    answered_at: null,
    answered_by: mayReference('person.id'),
  })
  await columns(opinion, 'integer', { number: required })
    .addUniqueConstraint('plan_opinion_number', ['plan_id', 'number'])
    .execute()
  await columns(db.schema.createTable('plan_excuse'), 'text', {
    campaign_node_id: (column) => key(column).references('campaign_node.id'),
    reason: required,
    excused_at: required,
    excused_by: mayReference('person.id'),
  }).execute()
  await columns(db.schema.createTable('committee_term'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    starts_on: required,
    set_at: required,
    set_by: mayReference('person.id'),
  })
    .addUniqueConstraint('committee_term_start', ['org_unit_id', 'starts_on'])
    .execute()
  await db.schema.alterTable('campaign').addColumn('plan_headings', 'text').execute()
  await db.schema.alterTable('campaign').addColumn('personal_plan_headings', 'text').execute()
}
