/** Creates the reviews of plans by the level above, the remarks beside their paragraphs, and who wrote a plan. */
import { markTables } from './0029-figure-marks.ts'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const review = columns(db.schema.createTable('plan_review'), 'text', {
    id: key,
    plan_id: references('plan.id'),
    reviewer_id: mayReference('person.id'),
    recorded_by: mayReference('person.id'),
    outcome: required,
    checklist: required,
    text_sealed: null,
    decided_on: required,
    decided_at: required,
  })
  await columns(review, 'integer', { version: required }).execute()
  const remark = columns(db.schema.createTable('plan_remark'), 'text', {
    id: key,
    plan_id: references('plan.id'),
    piece_id: null,
    text_sealed: null,
    written_at: required,
    written_by: mayReference('person.id'),
    settled_at: null,
    settled_by: mayReference('person.id'),
  })
  await columns(remark, 'integer', { version: required }).execute()
  await columns(db.schema.createTable('plan_author'), 'text', {
    plan_id: references('plan.id'),
    person_id: references('person.id'),
  })
    .addPrimaryKeyConstraint('plan_author_key', ['plan_id', 'person_id'])
    .execute()
  for (const table of ['plan_review', 'plan_remark'])
    await db.schema.createIndex(`${table}_plan`).on(table).columns(['plan_id', 'version']).execute()
  await markTables(db, ['plan_excuse'])
}
