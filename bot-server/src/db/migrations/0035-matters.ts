/** Adds drafts on which comments are collected, comments on them, and who speaks at a session as a person of the house. */
import { type AnyDb, columns, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await db.schema
    .alterTable('document')
    .addColumn('is_draft', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  for (const column of ['draft_document_id', 'draft_part_id'])
    await db.schema.alterTable('recommendation').addColumn(column, 'text').execute()
  await columns(db.schema.createTable('session_speaker'), 'text', {
    session_id: (column) => references('session.id')(column).primaryKey(),
    person_id: references('person.id'),
    named_at: required,
    named_by: mayReference('person.id'),
  }).execute()
  await db.schema
    .createIndex('session_speaker_person')
    .on('session_speaker')
    .columns(['person_id'])
    .execute()
  await db.schema.createIndex('question_session').on('question').columns(['session_id']).execute()
}
