/** Creates groups of recommendations, which every level on the way up keeps, and to whom they were reported. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  const group = columns(db.schema.createTable('recommendation_group'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    campaign_id: references('campaign.id'),
    parent_group_id: mayReference('recommendation_group.id'),
    sent_to_unit_id: mayReference('org_unit.id'),
    category: required,
    state: required,
    text_sealed: required,
    disposition: null,
    answer_sealed: null,
    gathered_at: required,
    gathered_by: mayReference('person.id'),
    reported_at: null,
    answered_at: null,
    answered_by: mayReference('person.id'),
  })
  await columns(group, 'integer', { number: required })
    .addUniqueConstraint('recommendation_group_number', ['org_unit_id', 'campaign_id', 'number'])
    .execute()
  for (const column of ['parent_group_id', 'sent_to_unit_id'])
    await db.schema
      .createIndex(`recommendation_group_${column}`)
      .on('recommendation_group')
      .columns([column])
      .execute()
  await db.schema.alterTable('recommendation').addColumn('group_id', 'text').execute()
  await db.schema
    .createIndex('recommendation_in_group')
    .on('recommendation')
    .columns(['group_id'])
    .execute()
  await columns(db.schema.createTable('recommendation_report'), 'text', {
    group_id: references('recommendation_group.id'),
    recipient: required,
    org_unit_id: references('org_unit.id'),
    reported_at: required,
    reported_by: mayReference('person.id'),
  })
    .addPrimaryKeyConstraint('recommendation_report_key', ['group_id', 'recipient'])
    .execute()
}
