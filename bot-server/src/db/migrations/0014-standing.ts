/** Creates masses by count, and says of exemptions and memberships who decided them and why they ended. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  for (const name of ['decision_number', 'decision_on', 'recorded_by', 'recorded_at'])
    await db.schema.alterTable('exemption').addColumn(name, 'text').execute()
  await db.schema.alterTable('membership').addColumn('ended_for', 'text').execute()
  await createBases(db)
  await createCounts(db)
}

const createBases = async (db: AnyDb) => {
  const base = columns(db.schema.createTable('masses_base'), 'text', {
    id: key,
    campaign_id: references('campaign.id'),
    org_unit_id: references('org_unit.id'),
  })
  await columns(columns(base, 'integer', { people: required }), 'text', {
    declared_by: references('person.id'),
    declared_on: required,
    declared_at: required,
    replaced_on: null,
  }).execute()
  // One base at a time; those before it stay, so that a figure of an earlier day can be formed again.
  await db.schema
    .createIndex('masses_base_in_use')
    .unique()
    .on('masses_base')
    .columns(['org_unit_id', 'campaign_id'])
    .where(sql.ref('replaced_on'), 'is', null)
    .execute()
  await db.schema
    .createIndex('masses_base_unit')
    .on('masses_base')
    .columns(['org_unit_id', 'campaign_id'])
    .execute()
}

const createCounts = async (db: AnyDb) => {
  const count = columns(db.schema.createTable('masses_count'), 'text', {
    session_id: (column) => column.primaryKey().notNull().references('session.id'),
  })
  await columns(columns(count, 'integer', { visits: required, first_visits: required }), 'text', {
    recorded_by: references('person.id'),
    recorded_at: required,
  }).execute()
}
