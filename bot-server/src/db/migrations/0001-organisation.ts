/** Creates the organisation: units, temporal edges, people, memberships, roles, exemptions. */
import { sql } from 'kysely'
import { type AnyDb, columns, key, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createUnits(db)
  await createPeople(db)
  await createDuties(db)
}

const createUnits = async (db: AnyDb) => {
  const unit = columns(db.schema.createTable('org_unit'), 'text', {
    id: key,
    code: required,
    name_org: required,
    name_committee: required,
    short_name: required,
    level: required,
    org_type: required,
    symbol: required,
    valid_from: required,
    valid_to: null,
  })
  await columns(unit, 'integer', { is_pilot: required }).execute()
  await columns(db.schema.createTable('org_edge'), 'text', {
    id: key,
    child_id: references('org_unit.id'),
    parent_id: references('org_unit.id'),
    valid_from: required,
    valid_to: null,
  }).execute()
  // INV-01: a unit has at most one parent at a time.
  await db.schema
    .createIndex('org_edge_one_parent')
    .unique()
    .on('org_edge')
    .columns(['child_id'])
    .where(sql.ref('valid_to'), 'is', null)
    .execute()
  await db.schema.createIndex('org_edge_child').on('org_edge').columns(['child_id']).execute()
  await db.schema.createIndex('org_edge_parent').on('org_edge').columns(['parent_id']).execute()
}

const createPeople = async (db: AnyDb) => {
  const person = columns(db.schema.createTable('person'), 'text', {
    id: key,
    full_name: required,
    search_key: required,
  })
  const withYear = columns(person, 'integer', { birth_year: null })
  await columns(withYear, 'text', { person_kind: required }).execute()
  await columns(db.schema.createTable('membership'), 'text', {
    id: key,
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    stage: required,
    attach: required,
    valid_from: required,
    valid_to: null,
  }).execute()
  // INV-01: a member belongs officially to one branch at a time.
  await db.schema
    .createIndex('membership_one_home')
    .unique()
    .on('membership')
    .columns(['person_id'])
    .where(sql.ref('valid_to'), 'is', null)
    .where(sql.ref('attach'), '=', sql.lit('chinh_thuc'))
    .execute()
  await db.schema.createIndex('membership_person').on('membership').columns(['person_id']).execute()
  await db.schema.createIndex('membership_unit').on('membership').columns(['org_unit_id']).execute()
}

const createDuties = async (db: AnyDb) => {
  await columns(db.schema.createTable('role_assignment'), 'text', {
    id: key,
    person_id: references('person.id'),
    org_unit_id: references('org_unit.id'),
    role: required,
    starts_at: required,
    ends_at: null,
  }).execute()
  await db.schema.createIndex('role_person').on('role_assignment').columns(['person_id']).execute()
  await db.schema.createIndex('role_unit').on('role_assignment').columns(['org_unit_id']).execute()
  await columns(db.schema.createTable('exemption'), 'text', {
    id: key,
    person_id: references('person.id'),
    kind: required,
    valid_from: required,
    valid_to: null,
  }).execute()
  await db.schema.createIndex('exemption_person').on('exemption').columns(['person_id']).execute()
}
