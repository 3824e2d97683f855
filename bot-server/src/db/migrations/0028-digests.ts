/** Creates the daily digest of officers and the steps of escalation up the tree. */
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const setting = columns(db.schema.createTable('digest_setting'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    at_time: required,
    changed_at: required,
  })
  await columns(setting, 'integer', { is_on: required }).execute()
  await columns(db.schema.createTable('digest_sent'), 'text', {
    person_id: references('person.id'),
    day: required,
    facts: required,
    said_on: null,
  })
    .addPrimaryKeyConstraint('digest_sent_key', ['person_id', 'day'])
    .execute()
  const step = columns(db.schema.createTable('escalation_step'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    deadline_id: references('deadline.id'),
    due_at: required,
    told_unit_id: references('org_unit.id'),
    taken_on: required,
  })
  await columns(step, 'integer', { rung: required }).execute()
  await db.schema
    .createIndex('escalation_step_once')
    .on('escalation_step')
    .columns(['deadline_id', 'due_at', 'rung'])
    .unique()
    .execute()
  await db.schema
    .createIndex('escalation_step_told')
    .on('escalation_step')
    .columns(['told_unit_id', 'taken_on'])
    .execute()
  await db.schema.alterTable('campaign').addColumn('escalation_days', 'text').execute()
}
