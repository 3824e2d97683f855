/** Creates what a written essay needs: the draft, versions with pages, marks, words between author and grader, more time. */
import { sql } from 'kysely'
import { markTables } from './0029-figure-marks.ts'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await extend(db)
  await createWriting(db)
  await createMarking(db)
}

/** One column a statement: SQLite adds no more at once. */
const adding =
  (db: AnyDb, table: string) =>
  async (type: 'text' | 'integer', names: readonly string[]): Promise<void> => {
    for (const name of names) await db.schema.alterTable(table).addColumn(name, type).execute()
  }

const extend = async (db: AnyDb) => {
  await adding(db, 'essay')('text', [
    'org_unit_id',
    'grader_id',
    'assigned_by',
    'assigned_at',
    'level',
    'appeal_until',
    'text_kept_at',
    'text_gone_at',
  ])
  await adding(db, 'essay')('integer', ['current_version'])
  // What was recorded before belongs to the branch of its author then; a guest's to the one at home.
  await sql`update essay set org_unit_id = (select membership.org_unit_id from membership
    where membership.person_id = essay.person_id and membership.attach = 'chinh_thuc'
    order by membership.valid_from desc limit 1)`.execute(db)
  await adding(db, 'campaign')('text', [
    'essay_mode',
    'essay_headings',
    'essay_scale',
    'essay_rubric',
  ])
  await adding(db, 'campaign')('integer', [
    'essay_min_syllables',
    'essay_max_syllables',
    'essay_appeal_days',
    'essay_rewrite_days',
  ])
  for (const name of ['grader_id', 'org_unit_id'])
    await db.schema.createIndex(`essay_${name}`).on('essay').columns([name]).execute()
}

const createWriting = async (db: AnyDb) => {
  const draft = columns(db.schema.createTable('essay_draft'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    form: required,
    content_sealed: null,
    file_id: null,
    saved_at: required,
  })
  await columns(draft, 'integer', { revision: required, syllables: required })
    .addUniqueConstraint('essay_draft_once', ['campaign_id', 'person_id'])
    .execute()
  const version = columns(db.schema.createTable('essay_version'), 'text', {
    id: key,
    essay_id: ofEssay,
    form: required,
    content_sealed: null,
    file_id: null,
    submitted_at: required,
    submitted_by: mayReference('person.id'),
  })
  await columns(version, 'integer', { number: required, syllables: required })
    .addUniqueConstraint('essay_version_number', ['essay_id', 'number'])
    .execute()
  const page = columns(db.schema.createTable('essay_page'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    person_id: references('person.id'),
    version_id: (column) => column.references('essay_version.id').onDelete('cascade'),
    file_id: required,
    taken_at: required,
  })
  await columns(page, 'integer', { position: required }).execute()
  await db.schema
    .createIndex('essay_page_person')
    .on('essay_page')
    .columns(['person_id', 'campaign_id'])
    .execute()
  await db.schema
    .createIndex('essay_page_version')
    .on('essay_page')
    .columns(['version_id'])
    .execute()
}

const createMarking = async (db: AnyDb) => {
  const mark = columns(db.schema.createTable('essay_mark'), 'text', {
    id: key,
    essay_id: ofEssay,
    kind: required,
    grader_id: mayReference('person.id'),
    assigned_by: mayReference('person.id'),
    assigned_at: required,
    opened_at: null,
    verdict: null,
    rewrite_reason: null,
    level: null,
    rubric: null,
    comment_sealed: null,
    decided_at: null,
  })
  await columns(mark, 'integer', { version: required }).execute()
  const word = columns(db.schema.createTable('essay_word'), 'text', {
    id: key,
    essay_id: ofEssay,
    kind: required,
    author_id: mayReference('person.id'),
    text_sealed: null,
    written_at: required,
    settled_at: null,
    settled_by: mayReference('person.id'),
  })
  await columns(word, 'integer', { version: required }).execute()
  await columns(db.schema.createTable('essay_extension'), 'text', {
    campaign_id: references('campaign.id'),
    person_id: references('person.id'),
    due_at: required,
    reason_sealed: required,
    granted_by: mayReference('person.id'),
    granted_at: required,
  })
    .addPrimaryKeyConstraint('essay_extension_key', ['campaign_id', 'person_id'])
    .execute()
  await markTables(db, ['essay_extension'])
  for (const table of ['essay_mark', 'essay_word'])
    await db.schema.createIndex(`${table}_essay`).on(table).columns(['essay_id']).execute()
  await db.schema.createIndex('essay_mark_grader').on('essay_mark').columns(['grader_id']).execute()
}

/** What belongs to an essay goes with it: withdrawn before grading, or when its time is over. */
const ofEssay = (column: Parameters<typeof required>[0]) =>
  column.notNull().references('essay.id').onDelete('cascade')
