/** Creates what the bot's answers need: dialogues of every kind, what was asked before, questions, recommendations, papers. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await reshapeDialogues(db)
  await createMemory(db)
  await createMatters(db)
  await createPapers(db)
  await extendEssays(db)
  await extendCampaigns(db)
}

/** A dialogue lives half an hour: those open while the house is renewed are asked again. */
const reshapeDialogues = async (db: AnyDb) => {
  await db.schema.dropTable('dialogue').execute()
  const dialogue = columns(db.schema.createTable('dialogue'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    kind: required,
    about: required,
    org_unit_id: references('org_unit.id'),
    draft_sealed: null,
    opened_at: required,
    expires_at: required,
  })
  await columns(dialogue, 'integer', { asked_again: required }).execute()
}

const createMemory = async (db: AnyDb) => {
  await columns(db.schema.createTable('chat_turn'), 'text', {
    chat_id: required,
    user_hash: required,
    intent: required,
    slots: required,
    at: required,
  })
    .addColumn('page', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('chat_turn_key', ['chat_id', 'user_hash'])
    .execute()
  await db.schema.createIndex('chat_turn_at').on('chat_turn').columns(['at']).execute()
  await columns(db.schema.createTable('group_answer'), 'text', {
    chat_id: required,
    question_key: required,
    at: required,
  })
    .addPrimaryKeyConstraint('group_answer_key', ['chat_id', 'question_key'])
    .execute()
  await db.schema.createIndex('group_answer_at').on('group_answer').columns(['at']).execute()
  await columns(db.schema.createTable('bot_log'), 'text', {
    id: key,
    at: required,
    intent: required,
    user_hash: required,
    way: required,
    place: required,
  }).execute()
  await db.schema.createIndex('bot_log_at').on('bot_log').columns(['at']).execute()
  await columns(db.schema.createTable('chosen_branch'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    org_unit_id: references('org_unit.id'),
    chosen_at: required,
  }).execute()
}

const createMatters = async (db: AnyDb) => {
  const question = columns(db.schema.createTable('question'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    person_id: mayReference('person.id'),
    session_id: mayReference('session.id'),
    content_sealed: null,
    state: required,
    answer_sealed: null,
    asked_at: required,
    answered_at: null,
    answered_by: mayReference('person.id'),
    recorded_by: mayReference('person.id'),
  })
  await columns(question, 'integer', { number: required, hides_name: required })
    .addUniqueConstraint('question_number', ['campaign_node_id', 'number'])
    .execute()
  await db.schema.createIndex('question_person').on('question').columns(['person_id']).execute()
  const recommendation = columns(db.schema.createTable('recommendation'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    person_id: mayReference('person.id'),
    category: required,
    content_sealed: null,
    state: required,
    answer_sealed: null,
    sent_at: required,
    answered_at: null,
    answered_by: mayReference('person.id'),
    recorded_by: mayReference('person.id'),
  })
  await columns(recommendation, 'integer', { number: required, hides_name: required })
    .addUniqueConstraint('recommendation_number', ['campaign_node_id', 'number'])
    .execute()
  await db.schema
    .createIndex('recommendation_person')
    .on('recommendation')
    .columns(['person_id'])
    .execute()
}

const createPapers = async (db: AnyDb) => {
  await columns(db.schema.createTable('plan'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    kind: required,
    state: required,
    sent_for_review_on: null,
    reviewed_on: null,
    issued_on: null,
    number: null,
    signer: null,
    changed_at: required,
    changed_by: mayReference('person.id'),
  })
    .addUniqueConstraint('plan_of_node', ['campaign_node_id', 'kind'])
    .execute()
  await columns(db.schema.createTable('report'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    state: required,
    sent_on: null,
    accepted_on: null,
    changed_at: required,
    changed_by: mayReference('person.id'),
  })
    .addUniqueConstraint('report_of_node', ['campaign_node_id'])
    .execute()
}

type Added = Record<string, 'text' | 'integer'>

/** One column a statement: SQLite adds no more at once. */
const add = async (db: AnyDb, table: string, added: Added): Promise<void> => {
  for (const [name, type] of Object.entries(added))
    await db.schema.alterTable(table).addColumn(name, type).execute()
}

const extendEssays = (db: AnyDb) =>
  add(db, 'essay', {
    rewrite_reason: 'text',
    comment_sealed: 'text',
    graded_by: 'text',
    graded_at: 'text',
    rewrite_due_at: 'text',
  })

const extendCampaigns = async (db: AnyDb) => {
  await add(db, 'campaign', {
    essay_by_hand: 'integer',
    essay_questions: 'text',
    probationary_writes: 'integer',
  })
  await add(db, 'document', { official_url: 'text' })
}
