/** Creates the versions of reports: the frozen cells of a unit, what it took in from below, and who changed a cell. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await db.schema
    .alterTable('report')
    .addColumn('current_version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('report')
    .addColumn('accepted_version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // Of reports whose steps were written down by hand no figure is here: they are compiled once; when they went, stays.
  await sql`update report set state = 'tra_lai' where state <> 'chua_den_han' and state <> 'nhap'`.execute(
    db,
  )
  const version = columns(db.schema.createTable('report_version'), 'text', {
    report_id: references('report.id'),
    cut_off_on: required,
    base: required,
    source: required,
    content: required,
    summary: required,
    compiled_at: required,
    compiled_by: mayReference('person.id'),
    frozen_at: null,
    reason: null,
  })
  await columns(version, 'integer', { version: required, revision: required })
    .addPrimaryKeyConstraint('report_version_key', ['report_id', 'version'])
    .execute()
  await columns(db.schema.createTable('report_step'), 'text', {
    id: key,
    report_id: references('report.id'),
    from_state: required,
    to_state: required,
    reason: null,
    taken_at: required,
    taken_by: mayReference('person.id'),
  }).execute()
  await db.schema
    .createIndex('report_step_report')
    .on('report_step')
    .columns(['report_id', 'taken_at'])
    .execute()
}
