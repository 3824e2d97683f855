/** Creates the test that may replace the essay: its terms and windows, the bank of questions, who sat and what was chosen. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createBank(db)
  await createAttempts(db)
}

const createBank = async (db: AnyDb) => {
  const quiz = columns(db.schema.createTable('quiz'), 'text', {
    campaign_id: (column) => key(column).references('campaign.id'),
    published_at: null,
    published_by: mayReference('person.id'),
  })
  await columns(quiz, 'integer', {
    question_count: required,
    minutes: required,
    pass_percent: required,
  }).execute()
  const window = columns(db.schema.createTable('quiz_window'), 'text', {
    campaign_id: references('campaign.id'),
    opens_at: required,
    closes_at: required,
  })
  await columns(window, 'integer', { number: required })
    .addPrimaryKeyConstraint('quiz_window_key', ['campaign_id', 'number'])
    .execute()
  const question = columns(db.schema.createTable('quiz_question'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    text: required,
    options: required,
    // A part may be cut anew; the question then points nowhere.
    part_id: (column) => column.references('document_part.id').onDelete('set null'),
    struck_at: null,
    struck_by: mayReference('person.id'),
    strike_reason: null,
  })
  await columns(question, 'integer', { position: required, right_option: required }).execute()
  await db.schema
    .createIndex('quiz_question_campaign')
    .on('quiz_question')
    .columns(['campaign_id', 'position'])
    .execute()
}

const createAttempts = async (db: AnyDb) => {
  const attempt = columns(db.schema.createTable('quiz_attempt'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    // What was answered is kept as long as the essay for which it stands.
    essay_id: (column) => column.references('essay.id').onDelete('cascade'),
    seed: required,
    state: required,
    begun_at: required,
    ends_at: required,
    results_at: required,
    ended_at: null,
    scored_at: null,
  })
  await columns(attempt, 'integer', {
    window_number: required,
    right_count: null,
    asked_count: required,
    is_passed: null,
  })
    .addUniqueConstraint('quiz_attempt_once', ['campaign_id', 'person_id', 'window_number'])
    .execute()
  await db.schema
    .createIndex('quiz_attempt_due')
    .on('quiz_attempt')
    .columns(['state', 'ends_at'])
    .execute()
  for (const column of ['essay_id', 'person_id'])
    await db.schema
      .createIndex(`quiz_attempt_${column}`)
      .on('quiz_attempt')
      .columns([column])
      .execute()
  const answer = columns(db.schema.createTable('quiz_answer'), 'text', {
    attempt_id: (column) => column.notNull().references('quiz_attempt.id').onDelete('cascade'),
    question_id: references('quiz_question.id'),
    option_order: required,
    answered_at: null,
  })
  await columns(answer, 'integer', { position: required, chosen: null })
    .addPrimaryKeyConstraint('quiz_answer_key', ['attempt_id', 'position'])
    .execute()
  await db.schema
    .createIndex('quiz_answer_question')
    .on('quiz_answer')
    .columns(['question_id'])
    .execute()
}
