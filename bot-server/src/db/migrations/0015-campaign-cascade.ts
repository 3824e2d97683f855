/** Creates what a campaign hands down: nodes that acknowledge, terms, classes by audience, venues as a tree, assignments. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await extendCampaigns(db)
  await extendNodes(db)
  await extendClasses(db)
  await createAssignments(db)
}

type Added = Record<string, 'text' | 'integer'>

/** One column a statement: SQLite adds no more at once. */
const add = async (db: AnyDb, table: string, added: Added): Promise<void> => {
  for (const [name, type] of Object.entries(added))
    await db.schema.alterTable(table).addColumn(name, type).execute()
}

const extendCampaigns = async (db: AnyDb) => {
  await add(db, 'campaign', {
    purpose: 'text',
    scope: 'text',
    scope_on: 'text',
    opened_at: 'text',
    opened_by: 'text',
    closed_at: 'text',
    closed_by: 'text',
    cloned_from: 'text',
    reminder_days: 'text',
    messages_per_minute: 'integer',
    travel_minutes: 'integer',
    key_cadre_waived: 'text',
  })
  await db.schema.createIndex('campaign_owner').on('campaign').columns(['owner_org_id']).execute()
}

const extendNodes = async (db: AnyDb) => {
  await add(db, 'campaign_node', {
    parent_node_id: 'text',
    acknowledged_at: 'text',
    acknowledged_by: 'text',
    target_percent: 'integer',
    target_set_by: 'text',
    min_sessions: 'integer',
    min_sessions_set_by: 'text',
    plan_note: 'text',
    state_before: 'text',
  })
  await db.schema
    .createIndex('campaign_node_parent')
    .on('campaign_node')
    .columns(['parent_node_id'])
    .execute()
  await add(db, 'deadline', { set_by: 'text' })
}

const extendClasses = async (db: AnyDb) => {
  await add(db, 'class', { mode_reason: 'text', capacity: 'integer', split_id: 'text' })
  await columns(db.schema.createTable('class_audience'), 'text', {
    class_id: references('class.id'),
    audience_group: required,
  })
    .addPrimaryKeyConstraint('class_audience_key', ['class_id', 'audience_group'])
    .execute()
  const unit = columns(db.schema.createTable('class_unit'), 'text', {
    class_id: references('class.id'),
    org_unit_id: references('org_unit.id'),
  })
  await columns(unit, 'integer', { people: required })
    .addPrimaryKeyConstraint('class_unit_key', ['class_id', 'org_unit_id'])
    .execute()
  await add(db, 'session_venue', {
    parent_id: 'text',
    invited: 'integer',
    room: 'text',
    link: 'text',
  })
}

const createAssignments = async (db: AnyDb) => {
  await columns(db.schema.createTable('venue_assignment'), 'text', {
    id: key,
    venue_id: references('session_venue.id'),
    person_id: references('person.id'),
    role: required,
    assigned_by: mayReference('person.id'),
    assigned_at: required,
    override_reason: null,
    note_sealed: null,
    note_at: null,
  })
    .addUniqueConstraint('venue_assignment_once', ['venue_id', 'person_id'])
    .execute()
  await db.schema
    .createIndex('venue_assignment_person')
    .on('venue_assignment')
    .columns(['person_id'])
    .execute()
}
