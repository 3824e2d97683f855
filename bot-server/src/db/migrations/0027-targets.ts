/** Creates targets of the term with their yearly points, reviews with their dates, and pilot units with their notes. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createTargets(db)
  await createReviews(db)
  await createPilots(db)
}

const createTargets = async (db: AnyDb) => {
  const target = columns(db.schema.createTable('term_target'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    code: null,
    name: required,
    kind: required,
    period: required,
    unit_word: required,
    part_of: mayReference('term_target.id'),
    starts_on: required,
    ends_on: required,
    set_at: required,
    set_by: mayReference('person.id'),
    ended_at: null,
  })
  await columns(target, 'integer', { value: required }).execute()
  await db.schema
    .createIndex('term_target_unit')
    .on('term_target')
    .columns(['org_unit_id'])
    .execute()
  const point = columns(db.schema.createTable('target_point'), 'text', {
    id: key,
    target_id: references('term_target.id'),
    day: required,
    note: null,
    recorded_at: required,
    recorded_by: mayReference('person.id'),
    replaced_at: null,
  })
  await columns(point, 'integer', { numerator: required, denominator: null }).execute()
  await db.schema
    .createIndex('target_point_target')
    .on('target_point')
    .columns(['target_id', 'day'])
    .execute()
}

const createReviews = async (db: AnyDb) => {
  const review = columns(db.schema.createTable('review'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    campaign_id: mayReference('campaign.id'),
    kind: required,
    title: required,
    source_wording: required,
    granularity: required,
    bound: required,
    set_at: required,
    set_by: mayReference('person.id'),
    ended_at: null,
  })
  await columns(review, 'integer', { is_yearly: required, is_tentative: required }).execute()
  const date = columns(db.schema.createTable('review_date'), 'text', {
    id: key,
    review_id: references('review.id'),
    due_at: required,
    held_on: null,
    note: null,
    noted_by: mayReference('person.id'),
  })
  await columns(date, 'integer', { reminders: required }).execute()
  await db.schema.createIndex('review_unit').on('review').columns(['org_unit_id']).execute()
  await db.schema
    .createIndex('review_date_review')
    .on('review_date')
    .columns(['review_id'])
    .execute()
  await db.schema.createIndex('review_date_due').on('review_date').columns(['due_at']).execute()
}

const createPilots = async (db: AnyDb) => {
  await db.schema
    .alterTable('campaign_node')
    .addColumn('is_pilot', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await columns(db.schema.createTable('pilot_note'), 'text', {
    id: key,
    campaign_node_id: references('campaign_node.id'),
    text: required,
    written_at: required,
    written_by: mayReference('person.id'),
  }).execute()
  await db.schema
    .createIndex('pilot_note_node')
    .on('pilot_note')
    .columns(['campaign_node_id'])
    .execute()
}
