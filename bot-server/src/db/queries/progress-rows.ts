/** Reads the units at and below one in pages, the upper ones first, for tables that are too long to be held. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface UnitLine {
  unitId: OrgUnitId
  nameOrg: string
  level: Level
  /** How far below the first one. */
  depth: number
  /** Null at the top of the tree. */
  superiorName: string | null
}

/** Read from the index alone, whatever the page. @param after the last one of the page before */
export const listUnitLines = async (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
  { after, limit }: { after: UnitLine | undefined; limit: number },
): Promise<UnitLine[]> => {
  let query = db
    .selectFrom('org_path')
    .innerJoin('org_unit', 'org_unit.id', 'org_path.descendant_id')
    .leftJoin('org_edge', (join) =>
      join.onRef('org_edge.child_id', '=', 'org_unit.id').on(holdsOn('org_edge', day)),
    )
    .leftJoin('org_unit as superior', 'superior.id', 'org_edge.parent_id')
    .select([
      'org_unit.id as unitId',
      'org_unit.name_org as nameOrg',
      'org_unit.level',
      'org_path.depth',
      'superior.name_org as superiorName',
    ])
    .where('org_path.ancestor_id', '=', unitId)
    .where(holdsOn('org_path', day))
  if (after)
    query = query.where((eb) =>
      eb(
        eb.refTuple('org_path.depth', 'org_path.descendant_id'),
        '>',
        eb.tuple(after.depth, after.unitId),
      ),
    )
  return query.orderBy('org_path.depth').orderBy('org_path.descendant_id').limit(limit).execute()
}

export const countUnitLines = async (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<number> => {
  const row = await db
    .selectFrom('org_path')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ancestor_id', '=', unitId)
    .where(holdsOn('org_path', day))
    .executeTakeFirstOrThrow()
  return row.count
}
