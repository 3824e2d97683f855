/** Creates what tells every process, and the next one, who has used up most of a share. */
import { type AnyDb, columns, key, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('share_debt'), 'text', {
    subject: key,
    full_at: required,
  }).execute()
}
