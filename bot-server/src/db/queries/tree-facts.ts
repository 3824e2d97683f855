/** Queries of what must be known of some units to decide a change: their place, children and people from a day on. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { ChildFacts, TreeFacts, UnitFacts } from '../../domain/organisation/tree-facts.ts'
import type { Db } from '../schema/database.ts'

interface Asked {
  unitIds: readonly OrgUnitId[]
  day: Day
  /** Codes that new units are to bear, and the units that end and so give theirs free. */
  codes: readonly string[]
  endingIds: readonly OrgUnitId[]
}

/** Whether a dated row still holds on a day or begins later. */
const lastsBeyond = (table: string, day: Day): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > ${day})`

/** Seven queries, however many units. */
export const loadTreeFacts = async (db: Db, asked: Asked): Promise<TreeFacts> => {
  const unitIds = [...new Set(asked.unitIds)]
  const edgesBelow = await listEdgesBelow(db, unitIds, asked.day)
  const childIds = edgesBelow.map((edge) => edge.child_id)
  const units = await listUnits(db, [...unitIds, ...childIds])
  const edges = await listEdgesOf(db, [...unitIds, ...childIds])
  const names = await listNameDays(db, unitIds)
  const people = await listPeopleOf(db, unitIds, asked.day)
  const below = await listPairsBelow(db, unitIds, asked.day)
  const childOf = (unit: UnitRow): ChildFacts => {
    const own = edges.filter((edge) => edge.child_id === unit.id)
    const days = own.flatMap((edge) => [edge.valid_from, edge.valid_to ?? edge.valid_from])
    const changedOn = [unit.valid_from, ...days].toSorted().at(-1) ?? unit.valid_from
    return { id: unit.id, nameOrg: unit.name_org, level: unit.level, changedOn }
  }
  const children = new Map(units.map((unit) => [unit.id, childOf(unit)]))
  const factsOf = (unit: UnitRow): UnitFacts => {
    const own = people.filter((row) => row.org_unit_id === unit.id)
    const idsOf = (attach: 'chinh_thuc' | 'tam_thoi') => [
      ...new Set(own.filter((row) => row.attach === attach).map((row) => row.person_id)),
    ]
    const isUnder = edgesBelow.filter((edge) => edge.parent_id === unit.id)
    return {
      ...childOf(unit),
      nameCommittee: unit.name_committee,
      shortName: unit.short_name,
      validFrom: unit.valid_from,
      validTo: unit.valid_to,
      parentId: edges.findLast((edge) => edge.child_id === unit.id)?.parent_id ?? null,
      namedOn: names.get(unit.id) ?? unit.valid_from,
      children: isUnder.flatMap((edge) => children.get(edge.child_id) ?? []),
      memberIds: idsOf('chinh_thuc'),
      guestIds: idsOf('tam_thoi'),
    }
  }
  const asFacts = units.filter((unit) => unitIds.includes(unit.id)).map(factsOf)
  return {
    units: new Map(asFacts.map((unit) => [unit.id, unit])),
    isBelow: (lower, upper) => below.has(`${lower} ${upper}`),
    takenCodes: await listTakenCodes(db, asked),
  }
}

type UnitRow = Awaited<ReturnType<typeof listUnits>>[number]

const listUnits = async (db: Db, unitIds: readonly OrgUnitId[]) =>
  unitIds.length === 0
    ? []
    : db.selectFrom('org_unit').selectAll().where('id', 'in', unitIds).execute()

const listEdgesBelow = (db: Db, unitIds: readonly OrgUnitId[], day: Day) =>
  db
    .selectFrom('org_edge')
    .select(['child_id', 'parent_id'])
    .distinct()
    .where('parent_id', 'in', unitIds)
    .where(lastsBeyond('org_edge', day))
    .orderBy('child_id')
    .execute()

const listEdgesOf = async (db: Db, unitIds: readonly OrgUnitId[]) =>
  unitIds.length === 0
    ? []
    : db
        .selectFrom('org_edge')
        .selectAll()
        .where('child_id', 'in', unitIds)
        .orderBy('valid_from')
        .execute()

const listNameDays = async (db: Db, unitIds: readonly OrgUnitId[]) => {
  const rows = await db
    .selectFrom('org_unit_name')
    .select((eb) => ['org_unit_id', eb.fn.max('valid_from').as('since')])
    .where('org_unit_id', 'in', unitIds)
    .groupBy('org_unit_id')
    .execute()
  return new Map(rows.map((row) => [row.org_unit_id, row.since]))
}

const listPeopleOf = (db: Db, unitIds: readonly OrgUnitId[], day: Day) =>
  db
    .selectFrom('membership')
    .select(['org_unit_id', 'person_id', 'attach'])
    .where('org_unit_id', 'in', unitIds)
    .where(lastsBeyond('membership', day))
    .orderBy('person_id')
    .execute()

const listPairsBelow = async (db: Db, unitIds: readonly OrgUnitId[], day: Day) => {
  const rows = await db
    .selectFrom('org_path')
    .select(['ancestor_id', 'descendant_id'])
    .where('ancestor_id', 'in', unitIds)
    .where('descendant_id', 'in', unitIds)
    .where('depth', '>', 0)
    .where(lastsBeyond('org_path', day))
    .execute()
  return new Set(rows.map((row) => `${row.descendant_id} ${row.ancestor_id}`))
}

const listTakenCodes = async (db: Db, { codes, endingIds, day }: Asked) => {
  if (codes.length === 0) return new Set<string>()
  let query = db
    .selectFrom('org_unit')
    .select('code')
    .where('code', 'in', codes)
    .where(lastsBeyond('org_unit', day))
  if (endingIds.length > 0) query = query.where('id', 'not in', endingIds)
  return new Set((await query.execute()).map((row) => row.code))
}
