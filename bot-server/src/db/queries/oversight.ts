/** Queries of who is in charge of which unit for the level above (S2-10). */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

export interface OverseerRow {
  id: string
  unitId: OrgUnitId
  personId: PersonId
  fullName: string
  startsAt: Instant
  endsAt: Instant | null
}

const selectOverseers = (db: Db) =>
  db
    .selectFrom('role_assignment')
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .select([
      'role_assignment.id',
      'role_assignment.org_unit_id as unitId',
      'role_assignment.person_id as personId',
      'person.full_name as fullName',
      'role_assignment.starts_at as startsAt',
      'role_assignment.ends_at as endsAt',
    ])
    .where('role_assignment.role', '=', 'cap_uy_vien_phu_trach')

/** Who is in charge of some units at an instant; one query whatever their number. */
export const listOverseersOf = (
  db: Db,
  unitIds: readonly OrgUnitId[],
  at: Instant,
): Promise<OverseerRow[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : selectOverseers(db)
        .where(isAmong(db, 'role_assignment.org_unit_id', unitIds))
        .where(holdsAt('role_assignment', at))
        .orderBy('person.search_key')
        .orderBy('role_assignment.id')
        .execute()

/** The same with those who are named for later. */
export const listOverseersFrom = (
  db: Db,
  unitIds: readonly OrgUnitId[],
  from: Instant,
): Promise<OverseerRow[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : selectOverseers(db)
        .where(isAmong(db, 'role_assignment.org_unit_id', unitIds))
        .where((eb) =>
          eb.or([
            eb('role_assignment.ends_at', 'is', null),
            eb('role_assignment.ends_at', '>', from),
          ]),
        )
        .where((eb) =>
          eb.or([
            eb('role_assignment.ends_at', 'is', null),
            eb('role_assignment.ends_at', '>', eb.ref('role_assignment.starts_at')),
          ]),
        )
        .orderBy('role_assignment.starts_at')
        .orderBy('role_assignment.id')
        .execute()

export const findOverseer = (db: Db, id: string): Promise<OverseerRow | undefined> =>
  selectOverseers(db).where('role_assignment.id', '=', id).executeTakeFirst()

export interface Committee {
  personId: PersonId
  fullName: string
  role: Role
  unitName: string
}

const MOST = 500

/** Who belongs to the committees of some units. */
export const listCommittees = (
  db: Db,
  { unitIds, roles, at }: { unitIds: readonly OrgUnitId[]; roles: readonly Role[]; at: Instant },
): Promise<Committee[]> =>
  unitIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('role_assignment')
        .innerJoin('person', 'person.id', 'role_assignment.person_id')
        .innerJoin('org_unit', 'org_unit.id', 'role_assignment.org_unit_id')
        .select([
          'person.id as personId',
          'person.full_name as fullName',
          'role_assignment.role',
          'org_unit.name_org as unitName',
        ])
        .where('role_assignment.org_unit_id', 'in', [...unitIds])
        .where('role_assignment.role', 'in', [...roles])
        .where(holdsAt('role_assignment', at))
        .orderBy('person.search_key')
        .orderBy('role_assignment.id')
        .limit(MOST)
        .execute()

/** The units directly below one on a day. */
export const listUnitsDirectlyBelow = (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<OrgUnitName[]> =>
  db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.child_id')
    .select(['org_unit.id', 'org_unit.name_org as nameOrg', 'org_unit.short_name as shortName'])
    .where('org_edge.parent_id', '=', unitId)
    .where(holdsOn('org_edge', day))
    .where(holdsOn('org_unit', day))
    .orderBy('org_unit.name_org')
    .orderBy('org_unit.id')
    .execute()

/** The units directly above some units, and of some others those that have units below them, in the order of their names. */
export const listParentsOf = async (
  db: Db,
  { unitIds, among, day }: { unitIds: readonly OrgUnitId[]; among: readonly OrgUnitId[]; day: Day },
): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.parent_id')
    .select(['org_unit.id', 'org_unit.name_org'])
    .distinct()
    .where(holdsOn('org_edge', day))
    .where((eb) =>
      eb.or([isAmong(db, 'org_edge.child_id', unitIds), isAmong(db, 'org_edge.parent_id', among)]),
    )
    .orderBy('org_unit.name_org')
    .orderBy('org_unit.id')
    .execute()
  const isOwn = (id: OrgUnitId) => among.includes(id)
  return rows.map(({ id }) => id).toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}

/** The units above each of some units on a day, nearest first; one query whatever their number. */
export const listLinesAbove = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  day: Day,
): Promise<Map<OrgUnitId, OrgUnitId[]>> => {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('org_path')
    .select(['descendant_id as unitId', 'ancestor_id as above'])
    .where(isAmong(db, 'descendant_id', unitIds))
    .where('depth', '>', 0)
    .where(holdsOn('org_path', day))
    .orderBy('depth')
    .execute()
  const lines = Map.groupBy(rows, ({ unitId }) => unitId)
  return new Map([...lines].map(([unitId, line]) => [unitId, line.map(({ above }) => above)]))
}
