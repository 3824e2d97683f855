/** Query parts that say which units are counted: some that are listed, or a unit with all below it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { type CountedOn, placesUnder } from './figures.ts'
import { holdsOn } from './holds-on.ts'

export type CountedUnits = readonly OrgUnitId[] | { under: OrgUnitId }

export interface CountedPlaces extends CountedOn {
  units: CountedUnits
}

/**
 * `asked(unit_id)`: the units to count. A TCCSĐ above a listed one is of them, since its F-06 depends on those below.
 */
export const unitsOf = (db: Db, { units, day }: CountedPlaces): RawBuilder<unknown> =>
  'under' in units
    ? sql`asked(unit_id) as materialized (
        select descendant_id from org_path where ancestor_id = ${units.under}
          and ${holdsOn('org_path', day)})`
    : sql`listed(unit_id) as materialized (${rowsOf(db, units)}),
      asked(unit_id) as materialized (
        select unit_id from listed
        union
        select above.ancestor_id from listed cross join org_path as above cross join org_unit
        where above.descendant_id = listed.unit_id and ${holdsOn('above', day)}
          and org_unit.id = above.ancestor_id and org_unit.level = 'tccsd')`

/** `place(top_id, unit_id)`: each unit by itself, for the queries that also count by child. */
export const placesOf = (db: Db, query: CountedPlaces): RawBuilder<unknown> =>
  sql`${unitsOf(db, query)}, place(top_id, unit_id) as (select unit_id, unit_id from asked)`

/**
 * `held(node_id, unit_id)`: the nodes of these units, and those of closed units that they follow: what a closed unit
 * held counts with its successor, as its people do (TV-13). After "with recursive" and `asked`.
 */
export const nodesHeld = ({ campaignId, day }: CountedOn): RawBuilder<unknown> =>
  sql`held(node_id, unit_id) as (
    select node.id, asked.unit_id from asked cross join campaign_node as node
      where node.org_unit_id = asked.unit_id and node.campaign_id = ${campaignId}
        and node.state <> 'huy'
    union
    select before.id, held.unit_id
      from held cross join campaign_node as before cross join org_unit as closed
      where before.succeeded_by = held.node_id and closed.id = before.org_unit_id
        and closed.valid_to <= ${day}
  )`

/** Every unit of a subtree on a day with the child of its top that it lies under; the top lies under itself. */
export const listPlacesUnder = async (
  db: Db,
  query: { unitId: OrgUnitId; day: Day },
): Promise<{ unitId: OrgUnitId; topId: OrgUnitId }[]> => {
  const { rows } = await sql<{ unitId: OrgUnitId; topId: OrgUnitId }>`with ${placesUnder(query)}
    select unit_id as "unitId", top_id as "topId" from place`.execute(db)
  return rows
}
