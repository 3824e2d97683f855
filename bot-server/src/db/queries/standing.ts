/** Queries of how a person stands over time: memberships and exemptions, read whole and changed only by dates. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { MembershipEnd } from '@quan-triet/shared/vocabulary/membership-ends'
import type { DatedExemption, NewExemption } from '../../domain/standing/exemptions.ts'
import type { Membership, NewMembership } from '../../domain/standing/memberships.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface KnownPerson {
  personId: PersonId
  fullName: string
  birthYear: number | null
}

/** Holds a person's row until the transaction ends, so that two changes of one person never cross. */
export const lockPerson = async (db: Db, personId: PersonId): Promise<KnownPerson | undefined> => {
  const row = await db
    .updateTable('person')
    .set((eb) => ({ search_key: eb.ref('search_key') }))
    .where('id', '=', personId)
    .returning(['id', 'full_name', 'birth_year'])
    .executeTakeFirst()
  return row && { personId: row.id, fullName: row.full_name, birthYear: row.birth_year }
}

export const findPerson = async (db: Db, personId: PersonId): Promise<KnownPerson | undefined> => {
  const row = await db
    .selectFrom('person')
    .select(['id', 'full_name', 'birth_year'])
    .where('id', '=', personId)
    .executeTakeFirst()
  return row && { personId: row.id, fullName: row.full_name, birthYear: row.birth_year }
}

export interface RecordedMembership extends Membership {
  endedFor: MembershipEnd | null
  unitName: string
}

/** Every membership of a person, official and temporary, of any day; earliest first. */
export const listMemberships = async (
  db: Db,
  personId: PersonId,
): Promise<RecordedMembership[]> => {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('org_unit', 'org_unit.id', 'membership.org_unit_id')
    .select([
      'membership.id',
      'membership.org_unit_id',
      'membership.stage',
      'membership.attach',
      'membership.valid_from',
      'membership.valid_to',
      'membership.ended_for',
      'org_unit.name_org',
    ])
    .where('membership.person_id', '=', personId)
    .orderBy('membership.valid_from')
    .orderBy('membership.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.org_unit_id,
    unitName: row.name_org,
    stage: row.stage,
    attach: row.attach,
    from: row.valid_from,
    to: row.valid_to,
    endedFor: row.ended_for,
  }))
}

export const insertMembership = async (
  db: Db,
  row: NewMembership & { id: string; personId: PersonId },
): Promise<void> => {
  await db
    .insertInto('membership')
    .values({
      id: row.id,
      person_id: row.personId,
      org_unit_id: row.unitId,
      stage: row.stage,
      attach: row.attach,
      valid_from: row.from,
      valid_to: row.to,
    })
    .execute()
}

/** Gives a membership its end. @param end.to the first day on which it no longer holds */
export const markMembershipEnd = async (
  db: Db,
  end: { id: string; to: Day; endedFor: MembershipEnd },
): Promise<void> => {
  await db
    .updateTable('membership')
    .set({ valid_to: end.to, ended_for: end.endedFor })
    .where('id', '=', end.id)
    .execute()
}

export interface RecordedExemption extends DatedExemption {
  id: string
  decisionNumber: string | null
  decisionOn: Day | null
}

/** Every exemption of a person, of any day; earliest first. */
export const listExemptions = async (db: Db, personId: PersonId): Promise<RecordedExemption[]> => {
  const rows = await db
    .selectFrom('exemption')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    from: row.valid_from,
    to: row.valid_to,
    decisionNumber: row.decision_number,
    decisionOn: row.decision_on,
  }))
}

export const insertExemption = async (
  db: Db,
  row: NewExemption & { id: string; personId: PersonId; by: PersonId | null; now: Instant },
): Promise<void> => {
  await db
    .insertInto('exemption')
    .values({
      id: row.id,
      person_id: row.personId,
      kind: row.kind,
      valid_from: row.from,
      valid_to: row.to,
      decision_number: row.decisionNumber,
      decision_on: row.decisionOn,
      recorded_by: row.by,
      recorded_at: row.now,
    })
    .execute()
}

export const markExemptionEnd = async (db: Db, id: string, to: Day): Promise<void> => {
  await db.updateTable('exemption').set({ valid_to: to }).where('id', '=', id).execute()
}

export const insertMember = async (
  db: Db,
  person: { personId: PersonId; fullName: string; searchKey: string; birthYear: number | null },
): Promise<void> => {
  await db
    .insertInto('person')
    .values({
      id: person.personId,
      full_name: person.fullName,
      search_key: person.searchKey,
      birth_year: person.birthYear,
      person_kind: 'dang_vien',
    })
    .execute()
}

/** Whether the branch has a member of that name on a day, and of that year when both are known. */
export const hasNamesake = async (
  db: Db,
  query: { unitId: OrgUnitId; searchKey: string; birthYear: number | null; day: Day },
): Promise<boolean> => {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.birth_year')
    .where('membership.org_unit_id', '=', query.unitId)
    .where('person.search_key', '=', query.searchKey)
    .where(holdsOn('membership', query.day))
    .execute()
  return rows.some(
    (row) =>
      row.birth_year === null || query.birthYear === null || row.birth_year === query.birthYear,
  )
}

/** What a unit is on a day: its level, and the levels directly under it; undefined when it does not exist then. */
export const findUnitOn = async (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<{ level: Level; nameOrg: string; levelsBelow: Level[] } | undefined> => {
  const row = await db
    .selectFrom('org_unit')
    .select(['level', 'name_org'])
    .where('id', '=', unitId)
    .where(holdsOn('org_unit', day))
    .executeTakeFirst()
  if (!row) return undefined
  const below = await db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.child_id')
    .select('org_unit.level')
    .distinct()
    .where('org_edge.parent_id', '=', unitId)
    .where(holdsOn('org_edge', day))
    .execute()
  return { level: row.level, nameOrg: row.name_org, levelsBelow: below.map((one) => one.level) }
}

/** The units in which a person holds a role at an instant or will hold one. */
export const listUnitsOfDuty = async (
  db: Db,
  personId: PersonId,
  at: Instant,
): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('role_assignment')
    .select('org_unit_id')
    .distinct()
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .execute()
  return rows.map((row) => row.org_unit_id)
}

/** Ends every role of somebody who leaves. @returns the ids of the roles that ended */
export const markRolesEnd = async (db: Db, personId: PersonId, at: Instant): Promise<string[]> => {
  const rows = await db
    .updateTable('role_assignment')
    .set({ ends_at: at })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}
