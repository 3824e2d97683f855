/** Reads the cells of a unit and of each unit directly under it from the live counters, at most a second old (ruling 18). */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countOwnCells } from '../../db/queries/cells.ts'
import { listCountsAt } from '../../db/queries/figure-counts.ts'
import { findOpenMarks } from '../../db/queries/figure-marks.ts'
import { findTurn } from '../../db/queries/figure-turns.ts'
import { listChildren } from '../../db/queries/standing-lists.ts'
import { differenceOfCells, noCells, sumCells } from '../../domain/figures/cells.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { countCells, type CountedCells } from './count-cells.ts'
import { lastMomentOf } from './count-unit.ts'

export interface LiveCells extends CountedCells {
  /** Every fact until then is in the numbers. */
  countedAt: Instant
}

interface Asked {
  unitId: OrgUnitId
  campaignId: CampaignId
}

/**
 * Four short queries, whatever the size. A unit whose own facts have changed since is counted on the spot, so that
 * whoever wrote them reads them. Counted from the facts where no counters are kept: a campaign that is closed, or just
 * begun, or a unit above the one that opened it.
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const readCells = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Asked
}): Promise<LiveCells> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const now = ctx.clock.now()
  const day = dayOf(now)
  const turn = await findTurn(ctx.db)
  const found = await listCountsAt(ctx.db, { ...input, day })
  const own = found.find((one) => one.extent === 'own')?.cells
  const totals = new Map(
    found.flatMap((one) => (one.extent === 'total' ? [[one.unitId, one] as const] : [])),
  )
  const total = totals.get(input.unitId)
  // Of yesterday's counters the first turn of the day makes today's.
  if (!own || !total || turn?.sweptOn !== day || !takesPart(total.cells))
    return { ...(await countCells({ ctx, input })), countedAt: now }
  const open = await findOpenMarks(ctx.db, input)
  const fresh = open.here ? await countHere(ctx, input, day) : own
  const children = await listChildren(ctx.db, { unitId: input.unitId, day })
  return {
    day,
    own: fresh,
    total: open.here ? sumCells([total.cells, differenceOfCells(fresh, own)]) : total.cells,
    guests: total.guests,
    children: children.map((unit) => ({
      unit,
      total: totals.get(unit.id)?.cells ?? noCells,
      guests: totals.get(unit.id)?.guests ?? 0,
    })),
    countedAt: open.any ? turn.turnedAt : now,
  }
}

/** Whether the unit or one below has a node; whether the campaign may be asked for here is judged where it is counted. */
const takesPart = (total: FigureCells): boolean => total.branches + total.plansDue > 0

const countHere = async (
  ctx: ServiceContext,
  { unitId, campaignId }: Asked,
  day: Day,
): Promise<FigureCells> => {
  const at = lastMomentOf(day)
  const counted = await countOwnCells(ctx.db, { campaignId, units: [unitId], day, at })
  return counted.get(unitId) ?? noCells
}
