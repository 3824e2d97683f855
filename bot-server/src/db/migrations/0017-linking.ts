/** Creates what links Zalo accounts and groups to people and units. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createCodes(db)
  await createAccounts(db)
  await createMembers(db)
  await createTurns(db)
}

const createCodes = async (db: AnyDb) => {
  await columns(db.schema.createTable('link_code'), 'text', {
    code_hash: key,
    purpose: required,
    org_unit_id: mayReference('org_unit.id'),
    person_id: references('person.id'),
    created_at: required,
    expires_at: required,
    used_at: null,
  }).execute()
  await db.schema.createIndex('link_code_person').on('link_code').columns(['person_id']).execute()
}

const createAccounts = async (db: AnyDb) => {
  const account = columns(db.schema.createTable('oa_identity'), 'text', {
    oa_user_id: key,
    person_id: references('person.id'),
    bound_at: required,
    last_interaction_at: null,
  })
  await columns(account, 'integer', { follows: required }).execute()
  await db.schema
    .createIndex('oa_identity_person')
    .on('oa_identity')
    .columns(['person_id'])
    .execute()
  await db.schema.alterTable('app_identity').addColumn('notified_since', 'text').execute()
}

const createMembers = async (db: AnyDb) => {
  await columns(db.schema.createTable('group_member'), 'text', {
    id: key,
    chat_id: required,
    oa_user_id: required,
    joined_at: required,
    left_at: null,
    confirmed_at: null,
    confirmed_by: mayReference('person.id'),
    person_id: mayReference('person.id'),
  })
    .addUniqueConstraint('group_member_account', ['chat_id', 'oa_user_id'])
    .execute()
  await db.schema
    .createIndex('group_member_user')
    .on('group_member')
    .columns(['oa_user_id'])
    .execute()
  // Few at any time, however many members there are: the fan-out asks it for every group.
  await db.schema
    .createIndex('group_member_unconfirmed')
    .on('group_member')
    .columns(['chat_id'])
    .where(sql.ref('left_at'), 'is', null)
    .where(sql.ref('confirmed_at'), 'is', null)
    .execute()
}

const createTurns = async (db: AnyDb) => {
  await columns(db.schema.createTable('group_turn'), 'integer', {
    id: key,
    turns: required,
  }).execute()
  // What failed for good and was private goes the next way: few rows, looked for every few seconds.
  await db.schema
    .createIndex('outbox_failed_private')
    .on('outbox')
    .columns(['settled_at'])
    .where(sql.ref('state'), '=', sql.lit('dead'))
    .where(sql.ref('chat_kind'), '=', sql.lit('person'))
    .execute()
}
