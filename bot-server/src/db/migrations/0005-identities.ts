/** Creates identities: Zalo accounts, sign-ins, roster codes, bound groups, dialogues. */
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createAccounts(db)
  await createCodes(db)
  await createChats(db)
}

const createAccounts = async (db: AnyDb) => {
  await columns(db.schema.createTable('app_identity'), 'text', {
    zalo_user_id: key,
    person_id: references('person.id'),
    bound_at: required,
  }).execute()
  await db.schema
    .createIndex('app_identity_person')
    .on('app_identity')
    .columns(['person_id'])
    .execute()
  await columns(db.schema.createTable('bot_identity'), 'text', {
    bot_user_id: key,
    person_id: references('person.id'),
    bound_at: required,
    private_chat_id: null,
  }).execute()
  await db.schema
    .createIndex('bot_identity_person')
    .on('bot_identity')
    .columns(['person_id'])
    .execute()
  await columns(db.schema.createTable('sign_in'), 'text', {
    token_hash: key,
    zalo_user_id: required,
    signed_in_at: required,
    expires_at: required,
    revoked_at: null,
  }).execute()
}

const createCodes = async (db: AnyDb) => {
  await columns(db.schema.createTable('roster_code'), 'text', {
    code_hash: key,
    person_id: references('person.id'),
    created_by: references('person.id'),
    created_at: required,
    expires_at: required,
    used_at: null,
  }).execute()
  await columns(db.schema.createTable('code_try'), 'text', {
    id: key,
    subject: required,
    tried_at: required,
  }).execute()
  await db.schema
    .createIndex('code_try_subject')
    .on('code_try')
    .columns(['subject', 'tried_at'])
    .execute()
}

const createChats = async (db: AnyDb) => {
  await columns(db.schema.createTable('branch_group'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    channel: required,
    chat_id: required,
    name: required,
    bound_at: required,
    unbound_at: null,
  }).execute()
  await db.schema.createIndex('branch_group_chat').on('branch_group').columns(['chat_id']).execute()
  await db.schema
    .createIndex('branch_group_unit')
    .on('branch_group')
    .columns(['org_unit_id'])
    .execute()
  await columns(db.schema.createTable('dialogue'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    kind: required,
    session_id: references('session.id'),
    expires_at: required,
  }).execute()
}
