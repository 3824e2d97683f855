/** Keeps the figures of a campaign at its ngày chốt, unit by unit, before the records they are counted from go (P-09). */
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { findCampaign } from '../../db/queries/campaign-closing.ts'
import { countOwnCells } from '../../db/queries/cells.ts'
import {
  hasKeptFigures,
  KEPT_CELLS,
  listGuestVisits,
  listLinesOf,
} from '../../db/queries/kept-figures.ts'
import { insertKeptCounts } from '../../db/queries/retention.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { guestsByUnit } from '../../domain/figures/guests-by-unit.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from './count-unit.ts'

/**
 * Once a campaign; from then on `countUnit` answers with what is kept. Counts alone, no name. To be called by a guarded
 * verb, when nothing of the campaign changes any more.
 */
export const keepFigures = async (ctx: ServiceContext, campaignId: CampaignId): Promise<void> => {
  const campaign = await findCampaign(ctx.db, campaignId)
  if (!campaign || (await hasKeptFigures(ctx.db, campaignId))) return
  const day = campaign.snapshot_on
  const above = await listUnitsAbove(ctx.db, campaign.owner_org_id, day)
  const root = above.at(-1) ?? campaign.owner_org_id
  const query = { campaignId, day, at: lastMomentOf(day) }
  const cells = await countOwnCells(ctx.db, { ...query, units: { under: root } })
  const visits = await listGuestVisits(ctx.db, query)
  const places = visits.flatMap(({ unitId, homeId }) => [unitId, homeId ?? unitId])
  const lines = await listLinesOf(ctx.db, [...new Set(places)], day)
  const row = (unitId: OrgUnitId, state: string, people: number) => ({
    id: ctx.newId<string>(),
    campaign_id: campaignId,
    org_unit_id: unitId,
    session_id: null,
    subject: state === 'guests' ? ('guests' as const) : ('study' as const),
    state,
    people,
    kept_at: ctx.clock.now(),
  })
  await insertKeptCounts(ctx.db, [
    // The owner's is there even when nobody completed: it says that the figures are kept.
    row(campaign.owner_org_id, 'none', 0),
    ...[...cells].flatMap(([unitId, own]) => keptOf(own).map((one) => row(unitId, ...one))),
    ...[...guestsByUnit(visits, lines)].map(([unitId, people]) => row(unitId, 'guests', people)),
  ])
}

const keptOf = (own: FigureCells) =>
  KEPT_CELLS.map((cell) => [cell, own[cell]] as const).filter(([, people]) => people > 0)
