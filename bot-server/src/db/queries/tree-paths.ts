/** Queries of the paths that are derived from the edges: made, made anew, and proved. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { type RawBuilder, sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'

/** Far deeper than any tree of units: a walk ends even if the edges had a cycle. */
const DEEPEST = 32

/**
 * Walks from units up to the top through all of time: each step keeps the stretch in which all its edges hold.
 * At an instant a unit has one parent (INV-01), so the stretches of one pair never overlap.
 */
const walkFrom = (units: RawBuilder<unknown>) => sql`
  with recursive walk(ancestor_id, descendant_id, depth, valid_from, valid_to) as (
    select id, id, 0, valid_from, valid_to from org_unit where ${units}
    union all
    select org_edge.parent_id, walk.descendant_id, walk.depth + 1,
      case when org_edge.valid_from > walk.valid_from
        then org_edge.valid_from else walk.valid_from end,
      case when walk.valid_to is null or org_edge.valid_to < walk.valid_to
        then org_edge.valid_to else walk.valid_to end
    from walk join org_edge on org_edge.child_id = walk.ancestor_id
    where (walk.valid_to is null or org_edge.valid_from < walk.valid_to)
      and (org_edge.valid_to is null or org_edge.valid_to > walk.valid_from)
      and walk.depth < ${sql.lit(DEEPEST)}
  )`

const COLUMNS = sql`ancestor_id, descendant_id, depth, valid_from, valid_to`
const everyUnit = sql`1 = 1`

/** Makes the paths of units that have none yet. */
export const insertPathsOf = async (db: Db, unitIds: readonly OrgUnitId[]): Promise<void> => {
  for (const some of chunksOf(unitIds))
    await sql`insert into org_path (${COLUMNS}) ${walkFrom(sql`id in (${sql.join(some)})`)}
      select ${COLUMNS} from walk`.execute(db)
}

/** Makes the paths of units anew after edges above them, or they themselves, changed. */
export const replacePathsOf = async (db: Db, unitIds: readonly OrgUnitId[]): Promise<void> => {
  for (const some of chunksOf(unitIds))
    await db.deleteFrom('org_path').where('descendant_id', 'in', some).execute()
  await insertPathsOf(db, unitIds)
}

/** Makes all paths anew from the edges. */
export const rebuildPaths = async (db: Db): Promise<void> => {
  await db.deleteFrom('org_path').execute()
  await sql`insert into org_path (${COLUMNS}) ${walkFrom(everyUnit)}
    select ${COLUMNS} from walk`.execute(db)
}

/** Proves the derived rows: how many paths are missing or too many compared with a recount from the edges. */
export const countWrongPaths = async (db: Db): Promise<number> => {
  const result = await sql<{ wrong: number }>`${walkFrom(everyUnit)}
    select count(*) as wrong from (
      select * from (select ${COLUMNS} from walk except select ${COLUMNS} from org_path) as missing
      union all
      select * from (select ${COLUMNS} from org_path except select ${COLUMNS} from walk) as extra
    ) as differences`.execute(db)
  return result.rows[0]?.wrong ?? 0
}
