/** Queries of what an import is compared with: units in reach, and people on the rosters. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { sql } from 'kysely'
import type { KnownUnit } from '../../domain/imports/find-unit.ts'
import type { KnownMembership, KnownPerson } from '../../domain/imports/known-people.ts'
import { takesMembers } from '../../domain/organisation/takes-members.ts'
import type { Scope } from '../../domain/rights.ts'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'
import { isInScope } from './unit-lines.ts'

interface UnitsQuery {
  rootId: OrgUnitId
  scope: Scope
  day: Day
}

/** A unit and all below it on a day; whether each is in scope is decided in the query (INV-04). */
export const listUnitsInReach = async (
  db: Db,
  { rootId, scope, day }: UnitsQuery,
): Promise<KnownUnit[]> => {
  const rows = await db
    .selectFrom('org_path')
    .innerJoin('org_unit', 'org_unit.id', 'org_path.descendant_id')
    .leftJoin('org_edge', (join) =>
      join.onRef('org_edge.child_id', '=', 'org_unit.id').on(holdsOn('org_edge', day)),
    )
    .leftJoin('org_unit as parent', 'parent.id', 'org_edge.parent_id')
    .select([
      'org_unit.id',
      'org_unit.code',
      'org_unit.name_org',
      'org_unit.short_name',
      'org_unit.level',
      'org_edge.parent_id',
      'parent.name_org as parent_name',
      sql<number>`case when ${isInScope(scope, 'org_unit.id', day)} then 1 else 0 end`.as('mine'),
    ])
    .where('org_path.ancestor_id', '=', rootId)
    .where(holdsOn('org_path', day))
    .where(holdsOn('org_unit', day))
    .orderBy('org_path.depth')
    .orderBy('org_unit.id')
    .execute()
  const below = Map.groupBy(rows, (row) => row.parent_id)
  const levelsBelow = (id: OrgUnitId) => (below.get(id) ?? []).map((row) => row.level)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nameOrg: row.name_org,
    shortName: row.short_name,
    level: row.level,
    parentId: row.parent_id,
    parentName: row.parent_name ?? '',
    takesMembers: takesMembers(row.level, levelsBelow(row.id)),
    isInScope: row.mine === 1,
  }))
}

export const findParentOf = async (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('org_edge')
    .select('parent_id')
    .where('child_id', '=', unitId)
    .where(holdsOn('org_edge', day))
    .executeTakeFirst()
  return row?.parent_id
}

export const findUnitByCode = async (
  db: Db,
  code: string,
  day: Day,
): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('org_unit')
    .select('id')
    .where('code', '=', code)
    .where(holdsOn('org_unit', day))
    .executeTakeFirst()
  return row?.id
}

/** Of some codes, those that a unit bears or bore, wherever it stands. */
export const listCodesTaken = async (db: Db, codes: readonly string[]): Promise<string[]> => {
  const taken: string[] = []
  for (const some of chunksOf(codes)) {
    const rows = await db.selectFrom('org_unit').select('code').where('code', 'in', some).execute()
    taken.push(...rows.map((row) => row.code))
  }
  return taken
}

interface PeopleQuery {
  /** Units that the file names: all their people. */
  unitIds: readonly OrgUnitId[]
  /** Folded names: people of these names anywhere in scope. */
  names: readonly string[]
  /** What phones are matched by: people anywhere. */
  phones: readonly string[]
  scope: Scope
  now: Instant
}

/** Everyone whom a roster may mean, with what is known of each now. */
export const listPeopleInReach = async (db: Db, query: PeopleQuery): Promise<KnownPerson[]> => {
  const day = dayOf(query.now)
  const ids = new Set<PersonId>()
  for (const some of chunksOf([...new Set(query.unitIds)]))
    addAll(ids, await membersOf(db, some, day))
  for (const some of chunksOf([...new Set(query.names)]))
    addAll(ids, await namesakesOf(db, { names: some, scope: query.scope, day }))
  for (const some of chunksOf([...new Set(query.phones)])) addAll(ids, await ownersOf(db, some))
  const people: KnownPerson[] = []
  for (const some of chunksOf([...ids])) people.push(...(await describePeople(db, some, query)))
  return people
}

const addAll = (ids: Set<PersonId>, rows: readonly { id: PersonId }[]): void => {
  for (const { id } of rows) ids.add(id)
}

const membersOf = (db: Db, unitIds: readonly OrgUnitId[], day: Day) =>
  db
    .selectFrom('membership')
    .select('person_id as id')
    .where('org_unit_id', 'in', unitIds)
    .where(holdsOn('membership', day))
    .execute()

const namesakesOf = (
  db: Db,
  { names, scope, day }: { names: readonly string[]; scope: Scope; day: Day },
) =>
  db
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select('person.id')
    .where('person.search_key', 'in', names)
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', day))
    .where(isInScope(scope, 'membership.org_unit_id', day))
    .execute()

const ownersOf = (db: Db, phones: readonly string[]) =>
  db
    .selectFrom('person_phone')
    .select('person_id as id')
    .where('phone_hash', 'in', phones)
    .execute()

const describePeople = async (
  db: Db,
  ids: readonly PersonId[],
  { scope, now }: PeopleQuery,
): Promise<KnownPerson[]> => {
  const people = await db
    .selectFrom('person')
    .leftJoin('person_phone', 'person_phone.person_id', 'person.id')
    .select(['person.id', 'full_name', 'birth_year', 'person_phone.phone_hash'])
    .where('person.id', 'in', ids)
    .where('person_kind', '=', 'dang_vien')
    .execute()
  const memberships = byPerson(await membershipsOf(db, ids, { scope, day: dayOf(now) }))
  const roles = byPerson(await rolesOf(db, ids, now))
  const exemptions = byPerson(await exemptionsOf(db, ids, dayOf(now)))
  return people.map((person) => {
    const own = memberships.get(person.id) ?? []
    const home = own.find((one) => one.attach === 'chinh_thuc') ?? null
    return {
      personId: person.id,
      fullName: person.full_name,
      birthYear: person.birth_year,
      phone: person.phone_hash,
      home,
      visits: own.filter((one) => one.attach === 'tam_thoi'),
      roles: roles.get(person.id) ?? [],
      exemptions: exemptions.get(person.id) ?? [],
      isOutside: home !== null && !home.isMine,
    }
  })
}

const byPerson = <T extends { personId: PersonId }>(rows: readonly T[]): Map<PersonId, T[]> =>
  Map.groupBy(rows, (row) => row.personId)

const membershipsOf = async (
  db: Db,
  ids: readonly PersonId[],
  { scope, day }: { scope: Scope; day: Day },
): Promise<(KnownMembership & { personId: PersonId; isMine: boolean })[]> => {
  const rows = await db
    .selectFrom('membership')
    .select(['id', 'person_id', 'org_unit_id', 'stage', 'attach', 'valid_from'])
    .select(
      sql<number>`case when ${isInScope(scope, 'membership.org_unit_id', day)} then 1 else 0 end`.as(
        'mine',
      ),
    )
    .where('person_id', 'in', ids)
    .where(holdsOn('membership', day))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    unitId: row.org_unit_id,
    stage: row.stage,
    attach: row.attach,
    from: row.valid_from,
    isMine: row.mine === 1,
  }))
}

const rolesOf = (db: Db, ids: readonly PersonId[], now: Instant) =>
  db
    .selectFrom('role_assignment')
    .select(['person_id as personId', 'role', 'org_unit_id as unitId'])
    .where('person_id', 'in', ids)
    .where(holdsAt('role_assignment', now))
    .execute()

const exemptionsOf = (db: Db, ids: readonly PersonId[], day: Day) =>
  db
    .selectFrom('exemption')
    .select(['person_id as personId', 'kind', 'valid_from as from', 'valid_to as to'])
    .where('person_id', 'in', ids)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
