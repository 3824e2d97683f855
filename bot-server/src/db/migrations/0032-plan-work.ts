/** Creates what is noted of a plan at work: progress of tasks, interim and final reviews, reminders of owners. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const progress = columns(db.schema.createTable('plan_task_progress'), 'text', {
    id: key,
    task_id: references('plan_task.id'),
    occurrence_on: required,
    state: required,
    note_sealed: null,
    recorded_at: required,
    recorded_by: mayReference('person.id'),
  })
  await columns(progress, 'integer', { number: required })
    .addUniqueConstraint('plan_task_progress_number', ['task_id', 'occurrence_on', 'number'])
    .execute()
  const summary = columns(db.schema.createTable('plan_summary'), 'text', {
    id: key,
    plan_id: references('plan.id'),
    kind: required,
    held_on: required,
    content_sealed: null,
    recorded_at: required,
    recorded_by: mayReference('person.id'),
  })
  await columns(summary, 'integer', { done: required, due: required }).execute()
  await db.schema.createIndex('plan_summary_plan').on('plan_summary').columns(['plan_id']).execute()
  await columns(db.schema.createTable('plan_task_reminder'), 'text', {
    task_id: references('plan_task.id'),
    occurrence_on: required,
    rung: required,
    sent_at: required,
  })
    .addPrimaryKeyConstraint('plan_task_reminder_key', ['task_id', 'occurrence_on', 'rung'])
    .execute()
}
