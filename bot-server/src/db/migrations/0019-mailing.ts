/** Creates mailing: who gets parts by e-mail, and which documents go beyond Zalo under which public name. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await columns(db.schema.createTable('mail_subscription'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    person_id: mayReference('person.id'),
    label: required,
    address_sealed: null,
    address_hash: null,
    state: required,
    confirm_until: required,
    created_at: required,
    created_by: references('person.id'),
    confirmed_at: null,
    ended_at: null,
  }).execute()
  // One mailbox of a unit, and one of a person, at a time; those before stay without their addresses.
  await sql`create unique index mail_box_once on mail_subscription (org_unit_id, address_hash)
    where person_id is null and ended_at is null`.execute(db)
  await sql`create unique index mail_person_once on mail_subscription (person_id)
    where ended_at is null`.execute(db)
  // The few letters that were refused for good are found without looking through all that ever left.
  await sql`create index outbox_refused_letters on outbox (chat_id)
    where cause = 'address_refused'`.execute(db)
  await addToDocument(db)
}

const addToDocument = async (db: AnyDb) => {
  for (const name of ['beyond_zalo', 'slug'])
    await db.schema.alterTable('document').addColumn(name, 'text').execute()
  await db.schema.createIndex('document_slug').unique().on('document').column('slug').execute()
}
