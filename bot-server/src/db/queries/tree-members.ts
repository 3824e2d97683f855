/** Queries that lead the people of units to others from a day on: memberships, and roles that end. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'

interface Move {
  from: OrgUnitId
  to: OrgUnitId
  personIds: readonly PersonId[]
  day: Day
  newId: () => string
}

/**
 * Ends memberships in one unit on a day and goes on with them in another; those that begin later begin there.
 * @returns how many were led on
 */
export const moveMemberships = async (db: Db, move: Move): Promise<number> => {
  let moved = 0
  for (const personIds of chunksOf(move.personIds))
    moved += await moveSome(db, { ...move, personIds })
  return moved
}

const moveSome = async (db: Db, { from, to, personIds, day, newId }: Move): Promise<number> => {
  const rows = await db
    .selectFrom('membership')
    .selectAll()
    .where('org_unit_id', '=', from)
    .where('person_id', 'in', personIds)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('id')
    .execute()
  const begun = rows.filter((row) => row.valid_from < day)
  const coming = rows.filter((row) => row.valid_from >= day)
  if (begun.length > 0) {
    const ids = begun.map((row) => row.id)
    await db
      .updateTable('membership')
      .set({ valid_to: day, ended_for: null })
      .where('id', 'in', ids)
      .execute()
    const next = begun.map((row) => ({ ...row, id: newId(), org_unit_id: to, valid_from: day }))
    await db.insertInto('membership').values(next).execute()
  }
  if (coming.length > 0) {
    const ids = coming.map((row) => row.id)
    await db.updateTable('membership').set({ org_unit_id: to }).where('id', 'in', ids).execute()
  }
  return rows.length
}

/** Ends the visits of people in a unit that has become their own on that day. */
export const endVisitsAtHome = async (db: Db, unitId: OrgUnitId, day: Day): Promise<void> => {
  const isAtHome = sql<boolean>`exists (select 1 from membership as home
    where home.person_id = membership.person_id and home.org_unit_id = ${unitId}
      and home.attach = 'chinh_thuc' and (home.valid_to is null or home.valid_to > ${day}))`
  const visits = await db
    .selectFrom('membership')
    .select(['id', 'valid_from'])
    .where('org_unit_id', '=', unitId)
    .where('attach', '=', 'tam_thoi')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .where(isAtHome)
    .execute()
  for (const visit of visits)
    await (visit.valid_from < day
      ? db.updateTable('membership').set({ valid_to: day }).where('id', '=', visit.id).execute()
      : db.deleteFrom('membership').where('id', '=', visit.id).execute())
}

/** The people attached to a unit on a day or later. */
export const listPeopleBeyond = async (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .distinct()
    .where('org_unit_id', '=', unitId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** The people who went from one unit to another on a day: as members, or as guests. */
export const listLedFrom = async (
  db: Db,
  led: { from: OrgUnitId; to: OrgUnitId; day: Day; attach: 'chinh_thuc' | 'tam_thoi' },
): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('membership as next')
    .innerJoin('membership as before', 'before.person_id', 'next.person_id')
    .select('next.person_id')
    .distinct()
    .where('next.org_unit_id', '=', led.to)
    .where('next.attach', '=', led.attach)
    .where('next.valid_from', '=', led.day)
    .where('before.org_unit_id', '=', led.from)
    .where('before.attach', '=', led.attach)
    .where('before.valid_to', '=', led.day)
    .execute()
  return rows.map((row) => row.person_id)
}

export interface HeldRole {
  unitId: OrgUnitId
  role: Role
  personId: PersonId
}

/** The roles that units had when they ended at an instant: those that end just then, or have no end yet. */
export const listRolesUntil = (
  db: Db,
  unitIds: readonly OrgUnitId[],
  at: Instant,
): Promise<HeldRole[]> =>
  db
    .selectFrom('role_assignment')
    .select(['org_unit_id as unitId', 'role', 'person_id as personId'])
    .where('org_unit_id', 'in', unitIds)
    .where('starts_at', '<', at)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>=', at)]))
    .orderBy('id')
    .execute()

/** Ends the roles of units at an instant; one that was to begin later never holds. */
export const endRolesOf = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  at: Instant,
): Promise<void> => {
  await db
    .updateTable('role_assignment')
    .set({ ends_at: at })
    .where('org_unit_id', 'in', unitIds)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .execute()
}

/** How many pairs of official memberships of one person overlap: none while INV-01 holds. */
export const countDoubleHomes = async (db: Db, personIds: readonly PersonId[]): Promise<number> => {
  let count = 0
  for (const some of chunksOf(personIds)) {
    const row = await db
      .selectFrom('membership as one')
      .innerJoin('membership as other', 'other.person_id', 'one.person_id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('one.person_id', 'in', some)
      .where('one.attach', '=', 'chinh_thuc')
      .where('other.attach', '=', 'chinh_thuc')
      .whereRef('one.id', '<', 'other.id')
      .where(sql<boolean>`(one.valid_to is null or other.valid_from < one.valid_to)`)
      .where(sql<boolean>`(other.valid_to is null or one.valid_from < other.valid_to)`)
      .executeTakeFirstOrThrow()
    count += row.count
  }
  return count
}
