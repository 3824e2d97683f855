/** Counts what a unit's report says of the unit itself, and what stands at its head. */
import type { Day } from '@quan-triet/shared/models/moments'
import { countOwnCells } from '../../db/queries/cells.ts'
import { countGuestsByChild } from '../../db/queries/figures.ts'
import { hasKeptFigures, listKeptGuests } from '../../db/queries/kept-figures.ts'
import { listUnitsReportedAt } from '../../db/queries/reporting-units.ts'
import { countRecommendationGroups, type ReportNode } from '../../db/queries/reports.ts'
import { sumCells } from '../../domain/figures/cells.ts'
import type { Counted, ReportFrame } from '../../domain/reports/compile-report.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from '../figures/count-unit.ts'

/** With units below that send no report. To be called by a guarded verb. Of a campaign whose records are gone the kept figures count (P-09). */
export const countOwn = async (
  ctx: ServiceContext,
  { nodeId, unitId, campaignId }: ReportNode,
  day: Day,
): Promise<Counted> => {
  const at = lastMomentOf(day)
  const units = await listUnitsReportedAt(ctx.db, { unitId, campaignId, day })
  const cells = await countOwnCells(ctx.db, { campaignId, units, day, at })
  const guests = (await hasKeptFigures(ctx.db, campaignId))
    ? (await listKeptGuests(ctx.db, campaignId)).get(unitId)
    : (await countGuestsByChild(ctx.db, { unitId, campaignId, day, at })).get(null)
  return {
    own: sumCells(units.flatMap((one) => cells.get(one) ?? [])),
    guests: guests ?? 0,
    recommendationGroups: await countRecommendationGroups(ctx.db, { nodeId, at }),
  }
}

/** Names of today: an old report keeps those of its own day. */
export const frameOf = (
  ctx: ServiceContext,
  node: ReportNode,
  { cutOffOn, base }: { cutOffOn: Day; base: ReportNode['base'] },
): ReportFrame => ({
  unit: {
    id: node.unitId,
    nameOrg: node.nameOrg,
    nameCommittee: node.nameCommittee,
    symbol: node.symbol,
  },
  superior: node.superiorCommittee ?? '',
  campaign: { id: node.campaignId, title: node.title },
  cutOffOn,
  base,
  targetPercent: node.targetPercent,
  compiledAt: ctx.clock.now(),
})
