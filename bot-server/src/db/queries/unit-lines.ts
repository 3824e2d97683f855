/** Query parts that follow the tree of units on a day: all units below one, all units above one. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

/** Prefixes a query with the table `audience(id)`: the unit itself and every unit below it on that day. */
export const withUnitsBelow = (db: Db, unitId: OrgUnitId, day: Day) =>
  db.withRecursive('audience', (cte) =>
    cte
      .selectFrom('org_unit')
      .select('org_unit.id')
      .where('org_unit.id', '=', unitId)
      .union(
        cte
          .selectFrom('audience')
          .innerJoin('org_edge', 'org_edge.parent_id', 'audience.id')
          .select('org_edge.child_id as id')
          .where('org_edge.valid_from', '<=', day)
          .where((eb) =>
            eb.or([eb('org_edge.valid_to', 'is', null), eb('org_edge.valid_to', '>', day)]),
          ),
      ),
  )

/** Prefixes a query with the table `line(id)`: the unit itself and every unit above it on that day. */
export const withUnitsAbove = (db: Db, unitId: OrgUnitId, day: Day) =>
  db.withRecursive('line', (cte) =>
    cte
      .selectFrom('org_unit')
      .select('org_unit.id')
      .where('org_unit.id', '=', unitId)
      .union(
        cte
          .selectFrom('line')
          .innerJoin('org_edge', 'org_edge.child_id', 'line.id')
          .select('org_edge.parent_id as id')
          .where('org_edge.valid_from', '<=', day)
          .where((eb) =>
            eb.or([eb('org_edge.valid_to', 'is', null), eb('org_edge.valid_to', '>', day)]),
          ),
      ),
  )
