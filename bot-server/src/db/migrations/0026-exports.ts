/** Creates long exports with their progress, and exports that come by themselves on a schedule. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('export_schedule'), 'text', {
    id: key,
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    campaign_id: references('campaign.id'),
    rhythm: required,
    next_at: required,
    created_at: required,
  }).execute()
  await db.schema
    .createIndex('export_schedule_next')
    .on('export_schedule')
    .columns(['next_at'])
    .execute()
  const job = columns(db.schema.createTable('export_job'), 'text', {
    id: key,
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    campaign_id: references('campaign.id'),
    schedule_id: null,
    state: required,
    reason: null,
    file_id: mayReference('stored_file.id'),
    asked_at: required,
    finished_at: null,
    locked_until: null,
  })
  await columns(job, 'integer', {
    attempts: required,
    rows_done: required,
    rows_all: null,
  }).execute()
  await db.schema
    .createIndex('export_job_person')
    .on('export_job')
    .columns(['person_id', 'asked_at'])
    .execute()
  await db.schema
    .createIndex('export_job_state')
    .on('export_job')
    .columns(['state', 'asked_at'])
    .execute()
}
