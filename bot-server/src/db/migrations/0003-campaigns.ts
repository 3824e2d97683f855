/** Creates campaigns, their nodes, documents, pushes, deadlines and reminders. */
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createCampaigns(db)
  await createPushes(db)
  await createDeadlines(db)
}

const createCampaigns = async (db: AnyDb) => {
  const campaign = columns(db.schema.createTable('campaign'), 'text', {
    id: key,
    owner_org_id: references('org_unit.id'),
    title: required,
    reporting_base: required,
    snapshot_on: required,
    essay_opens: required,
    starts_on: required,
  })
  await columns(campaign, 'integer', { target_percent: required }).execute()
  await columns(db.schema.createTable('campaign_node'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    org_unit_id: references('org_unit.id'),
    state: required,
  })
    .addUniqueConstraint('campaign_node_once', ['campaign_id', 'org_unit_id'])
    .execute()
  await db.schema
    .createIndex('campaign_node_unit')
    .on('campaign_node')
    .columns(['org_unit_id'])
    .execute()
  const link = columns(db.schema.createTable('campaign_document'), 'text', {
    campaign_id: references('campaign.id'),
    document_id: references('document.id'),
  })
  await columns(link, 'integer', { priority: required })
    .addPrimaryKeyConstraint('campaign_document_key', ['campaign_id', 'document_id'])
    .execute()
}

const createPushes = async (db: AnyDb) => {
  await columns(db.schema.createTable('part_push'), 'text', {
    id: key,
    part_id: references('document_part.id'),
    campaign_node_id: references('campaign_node.id'),
    due_at: required,
    state: required,
    scheduled_by: references('person.id'),
    fanned_out_at: null,
    sent_at: null,
  }).execute()
  await db.schema
    .createIndex('part_push_due')
    .on('part_push')
    .columns(['state', 'due_at'])
    .execute()
  await db.schema.createIndex('part_push_part').on('part_push').columns(['part_id']).execute()
  await db.schema
    .createIndex('part_push_node')
    .on('part_push')
    .columns(['campaign_node_id'])
    .execute()
}

const createDeadlines = async (db: AnyDb) => {
  const deadline = columns(db.schema.createTable('deadline'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    subject: required,
    source_wording: required,
    granularity: required,
    bound: required,
    due_at: required,
  })
  await columns(deadline, 'integer', { is_tentative: required }).execute()
  await db.schema
    .createIndex('deadline_node')
    .on('deadline')
    .columns(['campaign_node_id'])
    .execute()
  await columns(db.schema.createTable('reminder'), 'text', {
    id: key,
    deadline_id: references('deadline.id'),
    rung: required,
    handled_at: required,
  })
    .addUniqueConstraint('reminder_once', ['deadline_id', 'rung'])
    .execute()
  await columns(db.schema.createTable('reminded_person'), 'text', {
    person_id: references('person.id'),
    day: required,
    deadline_id: references('deadline.id'),
  })
    .addPrimaryKeyConstraint('reminded_person_key', ['person_id', 'day'])
    .execute()
}
