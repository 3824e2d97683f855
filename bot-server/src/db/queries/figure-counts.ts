/** Queries of live counters: the cells of units, written as they were counted and read as they are. */
import { CELL_CODES, type CellCode, type FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import { rowsOf } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export type FigureExtent = 'own' | 'total'

export interface FigureCount {
  unitId: OrgUnitId
  extent: FigureExtent
  guests: number
  cells: FigureCells
}

/** `massesPeople` stands in `masses_people`. */
const columnOf = (cell: CellCode): string =>
  cell.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const CELL_COLUMNS = CELL_CODES.map((cell) => [cell, columnOf(cell)] as const)
const listed = (of: (column: string) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(CELL_COLUMNS.map(([, column]) => of(column)))
const allColumns = listed((column) => sql.ref(column))
const read = (table: string) =>
  sql.join(
    CELL_COLUMNS.map(([cell, column]) => sql`${sql.ref(`${table}.${column}`)} as ${sql.ref(cell)}`),
  )

type ReadRow = FigureCells & { unitId: OrgUnitId; extent: FigureExtent; guests: number }

const asCount = ({ unitId, extent, guests, ...cells }: ReadRow): FigureCount => ({
  unitId,
  extent,
  guests,
  cells,
})

/** A campaign whose counters are kept: the subtree of its owner. */
export interface Kept {
  campaignId: CampaignId
  ownerId: OrgUnitId
}

/** Campaigns that are not closed, and whether their counters are there. */
export const listOpenCampaigns = async (db: Db): Promise<(Kept & { isCounted: boolean })[]> => {
  const { rows } = await sql<Kept & { counted: number }>`select id as "campaignId",
      owner_org_id as "ownerId",
      case when exists (select 1 from figure_count where figure_count.campaign_id = campaign.id
        and figure_count.org_unit_id = campaign.owner_org_id and figure_count.extent = 'total')
        then 1 else 0 end as "counted"
    from campaign where closed_at is null order by id`.execute(db)
  return rows.map(({ counted, ...campaign }) => ({ ...campaign, isCounted: counted === 1 }))
}

/** The counters of a unit, and those of each unit directly under it with all below. */
export const listCountsAt = async (
  db: Db,
  { campaignId, unitId, day }: { campaignId: CampaignId; unitId: OrgUnitId; day: Day },
): Promise<FigureCount[]> => {
  const { rows } = await sql<ReadRow>`select org_unit_id as "unitId", extent, guests,
      ${read('figure_count')}
    from figure_count where campaign_id = ${campaignId} and org_unit_id = ${unitId}
    union all
    select child.org_unit_id as "unitId", child.extent, child.guests, ${read('child')}
    from org_edge cross join figure_count as child
    where org_edge.parent_id = ${unitId} and ${holdsOn('org_edge', day)}
      and child.campaign_id = ${campaignId} and child.org_unit_id = org_edge.child_id
      and child.extent = 'total'`.execute(db)
  return rows.map(asCount)
}

/** The counters of some units, or of all units of the campaign. */
export const listCounts = async (
  db: Db,
  campaignId: CampaignId,
  unitIds?: readonly OrgUnitId[],
): Promise<FigureCount[]> => {
  const here = unitIds ? sql`and org_unit_id in (${rowsOf(db, unitIds)})` : sql``
  const { rows } = await sql<ReadRow>`select org_unit_id as "unitId", extent, guests,
      ${read('figure_count')}
    from figure_count where campaign_id = ${campaignId} ${here}`.execute(db)
  return rows.map(asCount)
}

interface Written {
  campaignId: CampaignId
  now: Instant
  turn: number
}

/** Far below what a statement takes. */
const ROWS_AT_ONCE = 400

/** Whole numbers of our own, written out: as parameters they would take ten times as long to bind. */
const numbersOf = (cells: FigureCells): RawBuilder<unknown> =>
  sql.raw(CELL_CODES.map((cell) => Math.trunc(cells[cell])).join(', '))

const upsert = async (
  db: Db,
  { campaignId, now, turn }: Written,
  what: { extent: FigureExtent; cells: ReadonlyMap<OrgUnitId, FigureCells>; isAdded: boolean },
): Promise<void> => {
  const after = (column: string) =>
    what.isAdded
      ? sql`${sql.ref(column)} = figure_count.${sql.ref(column)} + excluded.${sql.ref(column)}`
      : sql`${sql.ref(column)} = excluded.${sql.ref(column)}`
  for (const some of chunksOf([...what.cells], ROWS_AT_ONCE))
    await sql`insert into figure_count
      (campaign_id, org_unit_id, extent, counted_at, turn, guests, ${allColumns})
      values ${sql.join(
        some.map(
          ([unitId, cells]) =>
            sql`(${campaignId}, ${unitId}, ${what.extent}, ${now}, ${turn}, 0,
              ${numbersOf(cells)})`,
        ),
      )}
      on conflict (campaign_id, org_unit_id, extent) do update set
        counted_at = excluded.counted_at, turn = excluded.turn, ${listed(after)}`.execute(db)
}

/** Writes what units count by themselves, in place of what stood there. */
export const replaceOwnCounts = (
  db: Db,
  written: Written,
  cells: ReadonlyMap<OrgUnitId, FigureCells>,
): Promise<void> => upsert(db, written, { extent: 'own', cells, isAdded: false })

/** Adds differences to the counters of units with all below them. */
export const addToTotals = (
  db: Db,
  written: Written,
  cells: ReadonlyMap<OrgUnitId, FigureCells>,
): Promise<void> => upsert(db, written, { extent: 'total', cells, isAdded: true })

/** Above which counters the cells of some units count, they themselves included; none for a unit outside. */
export const listLinesWithin = async (
  db: Db,
  kept: Kept & { day: Day },
  unitIds: readonly OrgUnitId[],
): Promise<Map<OrgUnitId, OrgUnitId[]>> => {
  const { rows } = await sql<{ unitId: OrgUnitId; aboveId: OrgUnitId }>`
    with asked(unit_id) as (${rowsOf(db, unitIds)})
    select line.descendant_id as "unitId", line.ancestor_id as "aboveId"
    from asked cross join org_path as line cross join org_path as scope
    where line.descendant_id = asked.unit_id and ${holdsOn('line', kept.day)}
      and scope.descendant_id = line.ancestor_id and scope.ancestor_id = ${kept.ownerId}
      and ${holdsOn('scope', kept.day)}`.execute(db)
  const lines = new Map<OrgUnitId, OrgUnitId[]>()
  for (const { unitId, aboveId } of rows) lines.set(unitId, [...(lines.get(unitId) ?? []), aboveId])
  return lines
}

/** Makes all totals anew out of what each unit counts by itself. */
export const rebuildTotals = async (db: Db, kept: Kept & Written & { day: Day }): Promise<void> => {
  const { campaignId, now, turn, day } = kept
  await db
    .deleteFrom('figure_count')
    .where('campaign_id', '=', campaignId)
    .where('extent', '=', 'total')
    .execute()
  await sql`insert into figure_count
      (campaign_id, org_unit_id, extent, counted_at, turn, guests, ${allColumns})
    select cast(${campaignId} as text), line.ancestor_id, 'total', cast(${now} as text),
      ${sql.lit(turn)}, 0, ${listed((column) => sql`sum(own.${sql.ref(column)})`)}
    from figure_count as own join org_path as line on line.descendant_id = own.org_unit_id
        and ${holdsOn('line', day)}
      join org_path as scope on scope.descendant_id = line.ancestor_id
        and scope.ancestor_id = ${kept.ownerId} and ${holdsOn('scope', day)}
    where own.campaign_id = ${campaignId} and own.extent = 'own'
    group by line.ancestor_id`.execute(db)
}

/** The units at or below the owner that have no counters of their own yet. */
export const listUncounted = async (db: Db, kept: Kept & { day: Day }): Promise<OrgUnitId[]> => {
  const { rows } = await sql<{ unitId: OrgUnitId }>`select descendant_id as "unitId" from org_path
    where ancestor_id = ${kept.ownerId} and ${holdsOn('org_path', kept.day)} and not exists (
      select 1 from figure_count where figure_count.campaign_id = ${kept.campaignId}
        and figure_count.org_unit_id = org_path.descendant_id and figure_count.extent = 'own')`.execute(
    db,
  )
  return rows.map((row) => row.unitId)
}

/** Drops the counters of units that stand at or below the owner no more. */
export const deleteOutside = async (db: Db, kept: Kept & { day: Day }): Promise<void> => {
  await sql`delete from figure_count where campaign_id = ${kept.campaignId} and not exists (
      select 1 from org_path where org_path.ancestor_id = ${kept.ownerId}
        and org_path.descendant_id = figure_count.org_unit_id
        and ${holdsOn('org_path', kept.day)})`.execute(db)
}

export const deleteCounts = async (db: Db, campaignId: CampaignId): Promise<void> => {
  await db.deleteFrom('figure_count').where('campaign_id', '=', campaignId).execute()
}

/** Drops the counters of campaigns that are closed: nothing of them changes by the minute any more. */
export const deleteClosedCounts = async (db: Db): Promise<void> => {
  await sql`delete from figure_count where campaign_id in (
    select id from campaign where closed_at is not null)`.execute(db)
}

/** Writes N_tt of units with all below them. @param guests nought for those that are not named */
export const replaceGuests = async (
  db: Db,
  { campaignId, now, turn }: Written,
  guests: ReadonlyMap<OrgUnitId, number>,
): Promise<void> => {
  const rows = await db
    .selectFrom('figure_count')
    .select(['org_unit_id', 'guests'])
    .where('campaign_id', '=', campaignId)
    .where('extent', '=', 'total')
    .where((eb) =>
      eb.or([
        eb('guests', '<>', 0),
        sql<boolean>`org_unit_id in (${rowsOf(db, [...guests.keys()])})`,
      ]),
    )
    .execute()
  const changed = rows.filter((row) => row.guests !== (guests.get(row.org_unit_id) ?? 0))
  for (const { org_unit_id } of changed)
    await db
      .updateTable('figure_count')
      .set({ guests: guests.get(org_unit_id) ?? 0, counted_at: now, turn })
      .where('campaign_id', '=', campaignId)
      .where('org_unit_id', '=', org_unit_id)
      .where('extent', '=', 'total')
      .execute()
}
