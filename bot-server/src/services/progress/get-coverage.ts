/** Shows how far study of a campaign is in a unit and in each unit directly below it, with what is missing on each base. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { Coverage, CoverageFrom, ProgressCounts } from '@quan-triet/shared/models/progress'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countOrganised, findUnitNode, type Organised } from '../../db/queries/coverage.ts'
import type { CampaignUnder } from '../../db/queries/figures-campaigns.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { studyPhase } from '../../domain/figures/study-phase.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from '../figures/count-unit.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { judgeBoth } from '../figures/judge-both.ts'
import { judgeOwnTarget } from '../figures/judge-own-target.ts'
import { requireRightInTree } from '../rights.ts'
import { type CountsOfPlaces, countNow, readLastDay } from './load-counts.ts'

const NOTHING: ProgressCounts = { members: 0, required: 0, completed: 0, completedRequired: 0 }
const NOWHERE: Organised = { below: 0, branches: 0, begun: 0 }

/**
 * As many queries whatever the number of units, and no name of a person (U-11).
 * @param input.campaignId omitted: the newest campaign that the unit or a unit below takes part in
 * @param input.from `last_day` reads what was written last evening, where anything was; else all is counted now
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const getCoverage = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: {
    unitId: OrgUnitId
    campaignId?: CampaignId | undefined
    from?: CoverageFrom | undefined
  }
}): Promise<Coverage> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const today = dayOf(ctx.clock.now())
  const campaign = await getCampaignOfUnit(ctx, { ...input, day: today })
  const place = { unitId: input.unitId, campaignId: campaign.id }
  const kept = input.from === 'last_day' ? await readLastDay(ctx, place) : undefined
  const counts = kept ?? (await countNow(ctx, place))
  const { id, title, snapshotOn, startsOn, targetPercent, reportingBase } = campaign
  return {
    campaign: { id, title, snapshotOn, startsOn },
    targetPercent,
    reportingBase,
    above: await findUnitAbove(ctx, input.unitId),
    day: counts.day,
    isLive: kept === undefined,
    ...(await describeNode(ctx, { ...place, campaign, own: counts.own })),
    ...(await describePlaces(ctx, { campaign, counts, unitId: input.unitId })),
  }
}

const describePlaces = async (
  ctx: ServiceContext,
  of: { campaign: CampaignUnder; counts: CountsOfPlaces; unitId: OrgUnitId },
) => {
  const { campaign, counts, unitId } = of
  const { day } = counts
  const query = { unitId, campaignId: campaign.id, day, at: lastMomentOf(day) }
  const organised = await countOrganised(ctx.db, query)
  const describe = (unit: OrgUnitName, study: ProgressCounts, { branches, begun }: Organised) => {
    const judged = judgeBoth(study, campaign.targetPercent)
    const { verdict } = campaign.reportingBase === 'tong_so' ? judged.ofMembers : judged.ofRequired
    const phase = studyPhase({ verdict, done: study.completed, begun })
    return { unit, ...judged, phase, branches, begun }
  }
  return {
    ...describe(await getUnitName(ctx.db, unitId), counts.own, sumOf(organised)),
    children: counts.children.map(({ unit, study }) => {
      const all = organised.get(unit.id) ?? NOWHERE
      return { ...describe(unit, study ?? NOTHING, all), hasBelow: all.below > 0 }
    }),
  }
}

const sumOf = (organised: ReadonlyMap<OrgUnitId, Organised>): Organised =>
  [...organised.values()].reduce(
    (sum, one) => ({
      below: sum.below + one.below,
      branches: sum.branches + one.branches,
      begun: sum.begun + one.begun,
    }),
    NOWHERE,
  )

/** The node leads to classes, venues and who is sent there: only for whoever runs campaigns here. */
const describeNode = async (
  ctx: ServiceContext,
  of: {
    unitId: OrgUnitId
    campaignId: CampaignId
    campaign: CampaignUnder
    own: ProgressCounts
  },
): Promise<Pick<Coverage, 'nodeId' | 'ownTarget'>> => {
  const node = await findUnitNode(ctx.db, of)
  if (!node) return { nodeId: null, ownTarget: null }
  const above = await listUnitsAbove(ctx.db, of.unitId, dayOf(ctx.clock.now()))
  return {
    nodeId: mayDo(ctx.actor, 'run_campaign', { unitId: of.unitId, above }) ? node.id : null,
    ownTarget: judgeOwnTarget(node, of.own, of.campaign),
  }
}

const findUnitAbove = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<OrgUnitName | null> => {
  const [next, ...above] = await listUnitsAbove(ctx.db, unitId, dayOf(ctx.clock.now()))
  if (next === undefined || !mayDo(ctx.actor, 'see_figures', { unitId: next, above })) return null
  return getUnitName(ctx.db, next)
}
