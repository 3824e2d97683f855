/** Query parts that follow the tree of units on a day: all units below one, all units above one, a scope of rights. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

/** Prefixes a query with the table `audience(id)`: the unit itself and every unit below it on that day. */
export const withUnitsBelow = (db: Db, unitId: OrgUnitId, day: Day) =>
  db.with('audience', (cte) =>
    cte
      .selectFrom('org_unit')
      .select('org_unit.id')
      .where('org_unit.id', '=', unitId)
      .unionAll(
        cte
          .selectFrom('org_path')
          .select('org_path.descendant_id as id')
          .where('org_path.ancestor_id', '=', unitId)
          .where('org_path.depth', '>', 0)
          .where(holdsOn('org_path', day)),
      ),
  )

/** Prefixes a query with the table `line(id)`: the unit itself and every unit above it on that day. */
export const withUnitsAbove = (db: Db, unitId: OrgUnitId, day: Day) =>
  db.with('line', (cte) =>
    cte
      .selectFrom('org_unit')
      .select('org_unit.id')
      .where('org_unit.id', '=', unitId)
      .unionAll(
        cte
          .selectFrom('org_path')
          .select('org_path.ancestor_id as id')
          .where('org_path.descendant_id', '=', unitId)
          .where('org_path.depth', '>', 0)
          .where(holdsOn('org_path', day)),
      ),
  )

/** The units above one on a day, nearest first, without the unit itself. */
export const listUnitsAbove = async (db: Db, unitId: OrgUnitId, day: Day): Promise<OrgUnitId[]> => {
  const rows = await db
    .selectFrom('org_path')
    .select('ancestor_id')
    .where('descendant_id', '=', unitId)
    .where('depth', '>', 0)
    .where(holdsOn('org_path', day))
    .orderBy('depth')
    .execute()
  return rows.map((row) => row.ancestor_id)
}

/**
 * Keeps the rows whose unit lies in a scope on a day: rights as a condition of the query, never a filter after it.
 * Asked row by row by the key of the paths: a query of few rows stays cheap however large the scope.
 * @param unitColumn the column that names the row's unit, such as `membership.org_unit_id`
 */
export const isInScope = (scope: Scope, unitColumn: string, day: Day): RawBuilder<SqlBool> => {
  if (scope === 'everywhere') return sql<SqlBool>`1 = 1`
  const unit = sql.ref(unitColumn)
  const isOneOf = (ids: readonly OrgUnitId[]) =>
    ids.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`${unit} in (${sql.join(ids)})`
  if (scope.below.length === 0) return isOneOf(scope.at)
  // Not by depth: SQLite would then walk all units below instead of looking for the one pair.
  // Counted, not `exists`: PostgreSQL would then gather all units below first, for however few rows.
  const isBelow = sql<SqlBool>`0 < (
    select count(*) from org_path as reach
    where reach.descendant_id = ${unit} and reach.ancestor_id in (${sql.join(scope.below)})
      and reach.ancestor_id <> reach.descendant_id and ${holdsOn('reach', day)})`
  return sql<SqlBool>`(${isOneOf(scope.at)} or ${isBelow})`
}
