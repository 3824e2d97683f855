/** Queries that change the tree from a day on: edges, lives and names of units, with the paths derived from them. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { UnitNames } from '@quan-triet/shared/models/org-unit'
import { sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'
import { replacePathsOf } from './tree-paths.ts'
import { edgeRow, nameRow } from './units.ts'

/** Takes the tree for this transaction: on PostgreSQL two changes wait for each other, SQLite has one writer anyway. */
export const lockTree = async (db: Db, now: Instant): Promise<void> => {
  await db
    .insertInto('tree_mark')
    .values({ id: 'tree', changed_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ changed_at: now }))
    .execute()
}

interface EdgeChanges {
  day: Day
  closes: readonly { unitId: OrgUnitId }[]
  moves: readonly { unitId: OrgUnitId; parentId: OrgUnitId }[]
}

/** Ends edges and lives on a day, begins the edges that follow, and makes the paths of all below anew. */
export const changeEdges = async (db: Db, { day, closes, moves }: EdgeChanges): Promise<void> => {
  const leaving = [...closes, ...moves].map((one) => one.unitId)
  if (leaving.length === 0) return
  const affected = await listBelowFrom(db, leaving, day)
  for (const some of chunksOf(leaving))
    await db
      .updateTable('org_edge')
      .set({ valid_to: day })
      .where('child_id', 'in', some)
      .where('valid_to', 'is', null)
      .execute()
  for (const some of chunksOf(moves))
    await db
      .insertInto('org_edge')
      .values(some.map(({ unitId, parentId }) => edgeRow(unitId, parentId, day)))
      .execute()
  if (closes.length > 0)
    await db
      .updateTable('org_unit')
      .set({ valid_to: day })
      .where(
        'id',
        'in',
        closes.map((one) => one.unitId),
      )
      .execute()
  await replacePathsOf(db, affected)
}

/** The units themselves and all that stand below them on a day or later. */
const listBelowFrom = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  day: Day,
): Promise<OrgUnitId[]> => {
  const found: OrgUnitId[] = []
  for (const some of chunksOf(unitIds)) {
    const rows = await db
      .selectFrom('org_path')
      .select('descendant_id')
      .distinct()
      .where('ancestor_id', 'in', some)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
      .execute()
    found.push(...rows.map((row) => row.descendant_id))
  }
  return [...new Set([...unitIds, ...found])]
}

/** Gives a unit other names from a day on. */
export const renameUnitFrom = async (
  db: Db,
  { unitId, names, day }: { unitId: OrgUnitId; names: UnitNames; day: Day },
): Promise<void> => {
  const { code } = await db
    .selectFrom('org_unit')
    .select('code')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('org_unit_name')
    .set({ valid_to: day })
    .where('org_unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute()
  const named = {
    id: unitId,
    code,
    name_org: names.nameOrg,
    name_committee: names.nameCommittee,
    short_name: names.shortName,
  }
  await db.insertInto('org_unit_name').values(nameRow(named, day)).execute()
}

/** Brings the names that units bear today into `org_unit`, from where most queries take them. */
export const refreshNames = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  today: Day,
): Promise<void> => {
  const names = await db
    .selectFrom('org_unit_name')
    .select(['org_unit_id', 'name_org', 'name_committee', 'short_name'])
    .where('org_unit_id', 'in', unitIds)
    .where(holdsOn('org_unit_name', today))
    .execute()
  for (const { org_unit_id, ...name } of names)
    await db.updateTable('org_unit').set(name).where('id', '=', org_unit_id).execute()
}

/** How many pairs of edges of one unit overlap, whatever their dates: none while INV-01 holds. */
export const countDoubleParents = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<number> => {
  if (unitIds.length === 0) return 0
  const row = await db
    .selectFrom('org_edge as one')
    .innerJoin('org_edge as other', 'other.child_id', 'one.child_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('one.child_id', 'in', unitIds)
    .whereRef('one.id', '<', 'other.id')
    .where(sql<boolean>`(one.valid_to is null or other.valid_from < one.valid_to)`)
    .where(sql<boolean>`(other.valid_to is null or one.valid_from < other.valid_to)`)
    .executeTakeFirstOrThrow()
  return row.count
}
