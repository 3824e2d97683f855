/** Creates classes, sessions, venues, attendance and essays. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createSessions(db)
  await createAttendance(db)
}

const createSessions = async (db: AnyDb) => {
  const held = columns(db.schema.createTable('class'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    title: required,
    mode: required,
  })
  await columns(held, 'integer', { is_makeup: required, counts_as_class: required }).execute()
  await db.schema.createIndex('class_node').on('class').columns(['campaign_node_id']).execute()
  const session = columns(db.schema.createTable('session'), 'text', {
    id: key,
    class_id: references('class.id'),
    title: required,
    starts_at: required,
    ends_at: required,
    check_in_from: required,
    check_in_until: required,
    late_after: required,
    check_in_key: required,
    closed_at: null,
    speaker: null,
  })
  await columns(session, 'integer', { number: null, is_mandatory: required }).execute()
  await db.schema.createIndex('session_class').on('session').columns(['class_id']).execute()
  await columns(db.schema.createTable('session_venue'), 'text', {
    id: key,
    session_id: references('session.id'),
    host_org_id: references('org_unit.id'),
    name: required,
    map_url: null,
  }).execute()
  await db.schema.createIndex('venue_session').on('session_venue').columns(['session_id']).execute()
}

const createAttendance = async (db: AnyDb) => {
  const attendance = columns(db.schema.createTable('attendance'), 'text', {
    session_id: references('session.id'),
    person_id: references('person.id'),
    state: required,
    method: null,
    recorded_by: mayReference('person.id'),
    recorded_at: null,
    device_at: null,
    confirmed_by: mayReference('person.id'),
    confirmed_at: null,
    leave: required,
    absence_code: null,
  })
  await columns(attendance, 'integer', { awaits_confirmation: required })
    .addPrimaryKeyConstraint('attendance_key', ['session_id', 'person_id'])
    .execute()
  await db.schema.createIndex('attendance_person').on('attendance').columns(['person_id']).execute()
  await columns(db.schema.createTable('essay'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    person_id: references('person.id'),
    form: required,
    state: required,
    submitted_at: required,
    recorded_by: mayReference('person.id'),
  })
    .addUniqueConstraint('essay_once', ['campaign_id', 'person_id'])
    .execute()
}
