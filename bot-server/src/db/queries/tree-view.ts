/** Queries of the tree as it stood on a day, for people to look at: a constant number whatever its size. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'
import { isInScope } from './unit-lines.ts'

/** Units that stood on a day, by the names they bore on it. */
const selectNamed = (db: Db, day: Day) =>
  db
    .selectFrom('org_unit')
    .innerJoin('org_unit_name as named', 'named.org_unit_id', 'org_unit.id')
    .select([
      'org_unit.id',
      'org_unit.code',
      'org_unit.level',
      'named.name_org as nameOrg',
      'named.short_name as shortName',
    ])
    .where(holdsOn('org_unit', day))
    .where(holdsOn('named', day))

export type NamedUnit = Awaited<ReturnType<ReturnType<typeof selectNamed>['execute']>>[number]

interface Looked {
  scope: Scope
  day: Day
  limit: number
}

/** The units right under one, of those in the scope. */
export const listChildrenOn = (
  db: Db,
  parentId: OrgUnitId,
  { scope, day, limit }: Looked,
): Promise<NamedUnit[]> =>
  selectNamed(db, day)
    .innerJoin('org_edge', 'org_edge.child_id', 'org_unit.id')
    .where('org_edge.parent_id', '=', parentId)
    .where(holdsOn('org_edge', day))
    .where(isInScope(scope, 'org_unit.id', day))
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .limit(limit)
    .execute()

/** The units of a scope that have no unit of the scope above them: where looking begins. */
export const listTopsOn = (db: Db, { scope, day, limit }: Looked): Promise<NamedUnit[]> => {
  const parent = sql<boolean>`not exists (select 1 from org_edge
    where org_edge.child_id = org_unit.id and ${holdsOn('org_edge', day)}
      and ${isInScope(scope, 'org_edge.parent_id', day)})`
  let query = selectNamed(db, day)
    .where(parent)
    .where(isInScope(scope, 'org_unit.id', day))
  // Tops of a scope are units where the roles are held, or, of rights that hold only below, those right under.
  if (scope !== 'everywhere') {
    const under = db
      .selectFrom('org_edge')
      .select('child_id as id')
      .where('parent_id', 'in', [...scope.below, ...scope.at])
      .where(holdsOn('org_edge', day))
    query = query.where((eb) =>
      eb.or([
        eb('org_unit.id', 'in', [...scope.at, ...scope.below]),
        eb('org_unit.id', 'in', under),
      ]),
    )
  }
  return query.orderBy('org_unit.code').orderBy('org_unit.id').limit(limit).execute()
}

/** Units of a scope whose code or names hold the folded words. @param words of `fold()` */
export const searchUnitsOn = (
  db: Db,
  words: string,
  { scope, day, limit }: Looked,
): Promise<NamedUnit[]> => {
  const escaped = words.replaceAll(/[\\%_]/g, String.raw`\$&`)
  return selectNamed(db, day)
    .where(sql<boolean>`named.search_key like ${`%${escaped}%`} escape ${'\\'}`)
    .where(isInScope(scope, 'org_unit.id', day))
    .orderBy('org_unit.level', 'desc')
    .orderBy('org_unit.code')
    .orderBy('org_unit.id')
    .limit(limit)
    .execute()
}

export interface PathStep {
  unitId: OrgUnitId
  id: OrgUnitId
  nameOrg: string
}

/** The units above each of some units, from the top down. */
export const listPathsOn = (db: Db, unitIds: readonly OrgUnitId[], day: Day): Promise<PathStep[]> =>
  db
    .selectFrom('org_path')
    .innerJoin('org_unit_name as named', 'named.org_unit_id', 'org_path.ancestor_id')
    .select([
      'org_path.descendant_id as unitId',
      'org_path.ancestor_id as id',
      'named.name_org as nameOrg',
    ])
    .where('org_path.descendant_id', 'in', unitIds)
    .where('org_path.depth', '>', 0)
    .where(holdsOn('org_path', day))
    .where(holdsOn('named', day))
    .orderBy('org_path.depth', 'desc')
    .execute()

/** How many units stand below each of some units. */
export const countUnitsBelow = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  day: Day,
): Promise<Map<OrgUnitId, number>> => {
  const rows = await db
    .selectFrom('org_path')
    .select((eb) => ['ancestor_id', eb.fn.countAll<number>().as('count')])
    .where('ancestor_id', 'in', unitIds)
    .where('depth', '>', 0)
    .where(holdsOn('org_path', day))
    .groupBy('ancestor_id')
    .execute()
  return new Map(rows.map((row) => [row.ancestor_id, row.count]))
}

/**
 * How many are attached in each of some units and below: members (M of 2.7), or guests.
 * A person has one official membership a day (INV-01), so rows are people.
 */
export const countAttached = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  { day, attach }: { day: Day; attach: 'chinh_thuc' | 'tam_thoi' },
): Promise<Map<OrgUnitId, number>> => {
  const rows = await db
    .selectFrom('org_path')
    .innerJoin('membership', 'membership.org_unit_id', 'org_path.descendant_id')
    .select((eb) => ['org_path.ancestor_id', eb.fn.countAll<number>().as('count')])
    .where('org_path.ancestor_id', 'in', unitIds)
    .where('membership.attach', '=', attach)
    .where(holdsOn('org_path', day))
    .where(holdsOn('membership', day))
    .groupBy('org_path.ancestor_id')
    .execute()
  return new Map(rows.map((row) => [row.ancestor_id, row.count]))
}

export const findUnit = (db: Db, id: OrgUnitId) =>
  db.selectFrom('org_unit').selectAll().where('id', '=', id).executeTakeFirst()

/** Where a unit stood at last; undefined for the top of a tree. */
export const findLastParent = async (db: Db, id: OrgUnitId): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('org_edge')
    .select('parent_id')
    .where('child_id', '=', id)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  return row?.parent_id
}

/** Whether a unit lies in a scope on a day. */
export const isUnitInScope = async (
  db: Db,
  id: OrgUnitId,
  { scope, day }: { scope: Scope; day: Day },
): Promise<boolean> => {
  const row = await db
    .selectFrom('org_unit')
    .select('id')
    .where('id', '=', id)
    .where(isInScope(scope, 'org_unit.id', day))
    .executeTakeFirst()
  return row !== undefined
}

/** All names that a unit has borne or will bear, first to last. */
export const listNamesOf = (db: Db, id: OrgUnitId) =>
  db
    .selectFrom('org_unit_name')
    .select([
      'name_org as nameOrg',
      'name_committee as nameCommittee',
      'short_name as shortName',
      'valid_from as from',
      'valid_to as to',
    ])
    .where('org_unit_id', '=', id)
    .orderBy('valid_from')
    .execute()

/** The people attached to a unit itself on a day. */
export const listMembersOn = (db: Db, id: OrgUnitId, day: Day) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.full_name', 'person.birth_year', 'membership.attach'])
    .where('membership.org_unit_id', '=', id)
    .where(holdsOn('membership', day))
    .orderBy('person.id')
    .execute()
