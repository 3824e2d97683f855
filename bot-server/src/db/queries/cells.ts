/** Counts the cells of the report table (2.11) of many units, each by itself, in a handful of statements. */
import type { CellCode, FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { cellsBy, noCells } from '../../domain/figures/cells.ts'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { countKeyCadres } from './cells-of-cadres.ts'
import { countNodeCells } from './cells-of-nodes.ts'
import { countPeopleCells } from './cells-of-people.ts'
import { type CountedUnits, placesOf } from './counted-units.ts'
import { listKeptCells } from './kept-figures.ts'
import { sumMassesOf } from './masses.ts'

export interface CellsQuery {
  campaignId: CampaignId
  /** Some units, or a unit with all below it on the day. */
  units: readonly OrgUnitId[] | { under: OrgUnitId }
  /** Ngày chốt: whose tree, memberships and exemptions count. */
  day: Day
  /** The last moment that counts: now, or the end of that day. */
  at: Instant
}

/** One parameter of so many ids is read at once; more are counted in turns. */
const UNITS_AT_ONCE = 20_000

/**
 * The cells of each unit by itself: its own people, classes and papers, nothing of units below, so that the cells of any
 * unit with all below it are the sum over its subtree (INV-02, INV-30). People are counted wherever they are at home,
 * also where the unit has no node of the campaign: M(U) is of the whole tree. Everything else is counted at nodes.
 *
 * F-06 alone looks down: a TCCSĐ has held when a unit below has. Hence a TCCSĐ above a listed unit is counted, too, and
 * the answer may hold more units than were listed. A unit without an entry has noughts in all cells.
 * @param query.units thousands are as well counted in one call as one
 */
export const countOwnCells = async (
  db: Db,
  query: CellsQuery,
): Promise<Map<OrgUnitId, FigureCells>> => {
  const { units } = query
  if (!('length' in units)) return countTogether(db, query, units)
  const cells = new Map<OrgUnitId, FigureCells>()
  for (const some of chunksOf(units, UNITS_AT_ONCE))
    for (const [unitId, own] of await countTogether(db, query, some)) cells.set(unitId, own)
  return cells
}

type Counted = Map<OrgUnitId, Partial<FigureCells>>

const countTogether = async (
  db: Db,
  { campaignId, day, at }: CellsQuery,
  units: CountedUnits,
): Promise<Map<OrgUnitId, FigureCells>> => {
  const query = { campaignId, day, at, units }
  const found: Counted = new Map()
  const keep = (more: ReadonlyMap<OrgUnitId, Partial<FigureCells>>) => {
    for (const [unitId, cells] of more) found.set(unitId, { ...found.get(unitId), ...cells })
  }
  keep(await countPeopleCells(db, query))
  keep(await countNodeCells(db, query))
  keep(await countKeyCadres(db, query))
  keep(await listKeptCells(db, campaignId, new Set(found.keys())))
  for (const [unitId, masses] of await sumMassesOf(db, query, placesOf(db, query)))
    found.set(unitId, {
      ...found.get(unitId),
      massesPeople: masses.people,
      massesVisits: masses.visits,
      massesDeclared: masses.declared,
      massesDeclaring: masses.declaring,
      massesUndeclared: masses.undeclared,
    })
  return wholeCells(found)
}

/** Fills in noughts, and what follows from two counts: a branch has held when its people have studied. */
const wholeCells = (found: Counted): Map<OrgUnitId, FigureCells> => {
  const whole = new Map<OrgUnitId, FigureCells>()
  for (const [unitId, some] of found) {
    const has = { ...noCells, ...some }
    if (has.branches === 1 && has.completed > 0) has.branchesHeld = 1
    const cells = cellsBy((cell: CellCode) => has[cell])
    if (Object.values(cells).some((count) => count !== 0)) whole.set(unitId, cells)
  }
  return whole
}
