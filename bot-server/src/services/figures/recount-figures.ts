/** Counts all open campaigns anew from the facts and compares with the live counters: the proof of ruling 18. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countOwnCells } from '../../db/queries/cells.ts'
import {
  type FigureCount,
  type Kept,
  listCounts,
  listLinesWithin,
  listOpenCampaigns,
} from '../../db/queries/figure-counts.ts'
import { listEverAbove, listMarkedUnits } from '../../db/queries/figure-marks.ts'
import { takeTurn } from '../../db/queries/figure-turns.ts'
import { inTransaction } from '../../db/transaction.ts'
import { sumCells } from '../../domain/figures/cells.ts'
import { type CounterDifference, differencesOf } from '../../domain/figures/counter-differences.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { buildCounts, type CountingTurn, loadGuests } from './build-counts.ts'
import { lastMomentOf } from './count-unit.ts'
import { rollUpMarks } from './roll-up-marks.ts'

export interface Recount {
  campaigns: number
  units: number
  differences: (CounterDifference<OrgUnitId> & { campaignId: CampaignId })[]
}

/** On a busy house new marks come as fast as old ones go; what is marked is not compared. */
const MOST_TURNS = 20

/**
 * Holds the turn, so that no counter moves meanwhile; facts may, and their units are left out by their marks. A unit by
 * itself is compared with the facts, a total with the sum of what stands below it.
 * @param input.repair builds the counters of a campaign anew where any is wrong, and records it
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const recountFigures = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { repair: boolean }
}): Promise<Recount> => {
  requireRight(ctx, 'operate')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const { turn } = await takeTurn(tx.db, now)
    const at = { turn, now, day: dayOf(now) }
    for (let turns = 0; turns < MOST_TURNS; turns += 1)
      if ((await rollUpMarks({ ctx: tx })) === 0) break
    const campaigns = (await listOpenCampaigns(tx.db)).filter((one) => one.isCounted)
    const recount: Recount = { campaigns: campaigns.length, units: 0, differences: [] }
    for (const campaign of campaigns) {
      const { units, differences } = await recountOne(tx, campaign, at)
      recount.units += units
      const { campaignId } = campaign
      recount.differences.push(...differences.map((one) => ({ ...one, campaignId })))
      if (!input.repair || differences.length === 0) continue
      await buildCounts(tx, campaign, at)
      await recordRepair(tx, campaign, differences.length)
    }
    return recount
  })
}

const recordRepair = (tx: ServiceContext, { campaignId, ownerId }: Kept, count: number) =>
  recordAudit(tx, {
    action: 'recount-figures',
    orgUnitId: ownerId,
    subject: `campaign:${campaignId}`,
    detail: { count },
  })

const recountOne = async (tx: ServiceContext, kept: Kept, { day }: CountingTurn) => {
  const { campaignId } = kept
  const moment = { campaignId, day, at: lastMomentOf(day) }
  const counted = await countOwnCells(tx.db, { ...moment, units: { under: kept.ownerId } })
  const guests = await loadGuests(tx, kept, day)
  const rows = await listCounts(tx.db, campaignId)
  const own = byUnit(rows, 'own')
  const lines = await listLinesWithin(tx.db, { ...kept, day }, [...own.keys(), ...counted.keys()])
  const marked = await listMarkedUnits(tx.db, campaignId)
  const moving = new Set(marked.length > 0 ? await listEverAbove(tx.db, marked) : [])
  const still = [...new Set([...own.keys(), ...lines.keys()])].filter((one) => !moving.has(one))
  const totals = byUnit(rows, 'total')
  const sums = addUp(own, lines)
  return {
    units: own.size,
    differences: [
      ...differencesOf('own', still, { counted, found: own }),
      ...differencesOf('total', new Set([...totals.keys(), ...sums.keys()]), {
        counted: sums,
        found: totals,
      }),
      ...guestDifferences(rows, guests).filter((one) => !moving.has(one.unitId)),
    ],
  }
}

const byUnit = (rows: readonly FigureCount[], extent: FigureCount['extent']) =>
  new Map(rows.filter((row) => row.extent === extent).map((row) => [row.unitId, row.cells]))

/** Own and the sum of the children is the parent, however the tree is walked (INV-30). */
const addUp = (
  own: ReadonlyMap<OrgUnitId, FigureCells>,
  lines: ReadonlyMap<OrgUnitId, readonly OrgUnitId[]>,
): Map<OrgUnitId, FigureCells> => {
  const parts = new Map<OrgUnitId, FigureCells[]>()
  for (const [unitId, cells] of own)
    for (const above of lines.get(unitId) ?? []) {
      const list = parts.get(above)
      if (list) list.push(cells)
      else parts.set(above, [cells])
    }
  return new Map([...parts].map(([unitId, all]) => [unitId, sumCells(all)]))
}

const guestDifferences = (
  rows: readonly FigureCount[],
  guests: ReadonlyMap<OrgUnitId, number>,
): CounterDifference<OrgUnitId>[] =>
  rows.flatMap(({ unitId, extent, guests: found }) => {
    const counted = guests.get(unitId) ?? 0
    return extent === 'total' && counted !== found
      ? [{ unitId, extent, cell: 'guests' as const, counted, found }]
      : []
  })
