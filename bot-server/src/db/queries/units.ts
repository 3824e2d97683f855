/** Queries of units: put them into the tree, with all that is derived from it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { fold } from '@quan-triet/shared/text/fold'
import type { Insertable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { insertPathsOf } from './tree-paths.ts'

/** A unit and the unit it stands under from its first day; `null` for the top of a tree. */
export type NewUnit = Insertable<Database['org_unit']> & { parent_id: OrgUnitId | null }

type Named = Pick<
  Insertable<Database['org_unit']>,
  'id' | 'code' | 'name_org' | 'name_committee' | 'short_name'
>

/** The row of a name from a day on. */
export const nameRow = (unit: Named, from: Day): Insertable<Database['org_unit_name']> => ({
  id: `name-${unit.id}-${from}`,
  org_unit_id: unit.id,
  name_org: unit.name_org,
  name_committee: unit.name_committee,
  short_name: unit.short_name,
  search_key: fold([unit.code, unit.name_org, unit.name_committee, unit.short_name].join(' ')),
  valid_from: from,
  valid_to: null,
})

/** The row of an edge from a day on. */
export const edgeRow = (childId: OrgUnitId, parentId: OrgUnitId, from: Day) => ({
  id: `edge-${childId}-${from}`,
  child_id: childId,
  parent_id: parentId,
  valid_from: from,
  valid_to: null,
})

/** Inserts units with their edges, names and paths, parents before children. The only way into the tree. */
export const insertUnits = async (db: Db, units: readonly NewUnit[]): Promise<void> => {
  for (const some of chunksOf(units)) {
    const rows = some.map(({ parent_id: _parent, ...unit }) => unit)
    await db.insertInto('org_unit').values(rows).execute()
    const edges = some.flatMap(({ id, parent_id, valid_from }) =>
      parent_id === null ? [] : [edgeRow(id, parent_id, valid_from)],
    )
    if (edges.length > 0) await db.insertInto('org_edge').values(edges).execute()
    await db
      .insertInto('org_unit_name')
      .values(some.map((unit) => nameRow(unit, unit.valid_from)))
      .execute()
    await insertPathsOf(
      db,
      some.map((unit) => unit.id),
    )
  }
}
