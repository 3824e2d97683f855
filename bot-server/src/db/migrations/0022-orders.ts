/** Creates what is kept of reminders that a secretary ordered by hand: one a day and branch. */
import { type AnyDb, columns, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('hand_reminder'), 'text', {
    org_unit_id: references('org_unit.id'),
    day: required,
    subject: required,
    target_id: required,
    ordered_at: required,
    goes_at: required,
    sent_at: null,
  })
    .addPrimaryKeyConstraint('hand_reminder_key', ['org_unit_id', 'day'])
    .execute()
  await db.schema
    .createIndex('hand_reminder_waiting')
    .on('hand_reminder')
    .columns(['sent_at', 'goes_at'])
    .execute()
}
