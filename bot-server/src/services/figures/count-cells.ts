/** Counts the cells of the report table from the facts: of a unit by itself, with all below it, and of each child. */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countOwnCells } from '../../db/queries/cells.ts'
import { listPlacesUnder } from '../../db/queries/counted-units.ts'
import { countGuestsByChild, type CountQuery } from '../../db/queries/figures.ts'
import { hasKeptFigures, listKeptGuests } from '../../db/queries/kept-figures.ts'
import { listChildren } from '../../db/queries/standing-lists.ts'
import { noCells, sumCells } from '../../domain/figures/cells.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { lastMomentOf } from './count-unit.ts'
import { getCampaignOfUnit } from './get-campaign-of-unit.ts'

export interface CountedCells {
  day: Day
  /** The unit by itself. */
  own: FigureCells
  /** With all below it: own and the totals of all children (INV-30). */
  total: FigureCells
  /** N_tt over the whole: no child's number adds up to it. */
  guests: number
  children: { unit: OrgUnitName; total: FigureCells; guests: number }[]
}

/**
 * A dozen queries whatever the size, and no name. Of a campaign whose records are gone the figures of its ngày chốt
 * remain, whatever day is asked for (P-09).
 * @param input.day ngày chốt, omitted: today; a day to come is counted as it stands now
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const countCells = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId: CampaignId; day?: Day | undefined }
}): Promise<CountedCells> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const asked = input.day ?? dayOf(ctx.clock.now())
  const { unitId } = input
  const campaign = await getCampaignOfUnit(ctx, { ...input, day: asked })
  const isKept = await hasKeptFigures(ctx.db, campaign.id)
  const day = isKept ? campaign.snapshotOn : asked
  const query = { unitId, campaignId: campaign.id, day, at: lastMomentOf(day) }
  const cells = await countOwnCells(ctx.db, { ...query, units: { under: unitId } })
  const places = await listPlacesUnder(ctx.db, query)
  const totals = new Map(
    [...Map.groupBy(places, (one) => one.topId)].map(([topId, below]) => [
      topId,
      sumCells(below.flatMap((one) => cells.get(one.unitId) ?? [])),
    ]),
  )
  const guests = await loadGuests(ctx, query, isKept)
  const units = await listChildren(ctx.db, query)
  return {
    day,
    own: cells.get(unitId) ?? noCells,
    total: sumCells(totals.values()),
    guests: guests.get(null) ?? 0,
    children: units.map((unit) => ({
      unit,
      total: totals.get(unit.id) ?? noCells,
      guests: guests.get(unit.id) ?? 0,
    })),
  }
}

/** N_tt of each unit directly under one, and under `null` of the whole. */
const loadGuests = async (
  ctx: ServiceContext,
  query: CountQuery,
  isKept: boolean,
): Promise<Map<OrgUnitId | null, number>> => {
  if (!isKept) return countGuestsByChild(ctx.db, query)
  const kept = await listKeptGuests(ctx.db, query.campaignId)
  return new Map<OrgUnitId | null, number>([...kept, [null, kept.get(query.unitId) ?? 0]])
}
