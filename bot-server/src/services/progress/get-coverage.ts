/** Shows how far study of a campaign is in a unit and in each unit directly below it, with what is missing on each base. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type {
  Coverage,
  CoverageFrom,
  CoverageUnit,
  ProgressCounts,
} from '@quan-triet/shared/models/progress'
import type { ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findUnitNode } from '../../db/queries/coverage.ts'
import type { CampaignUnder } from '../../db/queries/figures-campaigns.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { listPlaceFacts } from '../../db/queries/progress-places.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { judgeOwnTarget } from '../figures/judge-own-target.ts'
import { requireRightInTree } from '../rights.ts'
import { describePlace } from './describe-place.ts'
import { findUnitAbove } from './find-unit-above.ts'
import { type CountsOfPlaces, countNow, readLastDay } from './load-counts.ts'

/** The lines that are told of each unit below: the columns of the table. */
const BY_UNIT: ReadonlySet<ReportLineCode> = new Set([
  'tccsd',
  'branches',
  'classes',
  'classes_online',
  'classes_makeup',
  'venues',
  'key_cadres',
  'attended',
  'reached',
  'exempt',
  'absent_excused',
  'absent_unexcused',
  'made_up',
  'masses',
  'masses_visits',
  'essays_in',
  'essays_on_time',
  'essays_passed',
  'essays_rewritten',
  'essays_voluntary',
  'plans',
  'head_plans',
  'recommendations',
  'reports_sent',
  'reports_on_time',
])

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
  const above = await listUnitsAbove(ctx.db, input.unitId, today)
  const { id, title, snapshotOn, startsOn, targetPercent, reportingBase } = campaign
  return {
    campaign: { id, title, snapshotOn, startsOn },
    targetPercent,
    reportingBase,
    above: await findUnitAbove(ctx, above),
    day: counts.day,
    isLive: kept === undefined,
    countedAt: counts.countedAt,
    ...(await describeNode(ctx, { ...place, campaign, own: counts.own.study, above })),
    ...(await describePlaces(ctx, { campaign, counts, unitId: input.unitId, above })),
  }
}

const describePlaces = async (
  ctx: ServiceContext,
  of: { campaign: CampaignUnder; counts: CountsOfPlaces; unitId: OrgUnitId; above: OrgUnitId[] },
) => {
  const { campaign, counts, unitId, above } = of
  const now = ctx.clock.now()
  const facts = await listPlaceFacts(ctx.db, { unitId, campaignId: campaign.id, day: dayOf(now) })
  const maySee = (unit: OrgUnitId, line: OrgUnitId[]) =>
    mayDo(ctx.actor, 'see_names', { unitId: unit, above: line })
  const hasNames = maySee(unitId, above)
  const { hasBelow, ...own } = describePlace(counts.own, {
    campaign,
    facts: facts.get(unitId),
    hasNames,
    now,
  })
  return {
    unit: await getUnitName(ctx.db, unitId),
    ...own,
    hasNames: hasNames && !hasBelow,
    children: counts.children.map(({ unit, ...place }): CoverageUnit => {
      const { lines, ...described } = describePlace(place, {
        campaign,
        facts: facts.get(unit.id),
        hasNames: maySee(unit.id, [unitId, ...above]),
        now,
      })
      return { unit, ...described, texts: textsOf(lines) }
    }),
  }
}

const textsOf = (lines: readonly ReportLine[]): CoverageUnit['texts'] =>
  Object.fromEntries(
    lines.filter((line) => BY_UNIT.has(line.code)).map(({ code, text }) => [code, text]),
  )

/** The node leads to classes, venues and who is sent there: only for whoever runs campaigns here. */
const describeNode = async (
  ctx: ServiceContext,
  of: {
    unitId: OrgUnitId
    campaignId: CampaignId
    campaign: CampaignUnder
    own: ProgressCounts
    above: OrgUnitId[]
  },
): Promise<Pick<Coverage, 'nodeId' | 'ownTarget'>> => {
  const node = await findUnitNode(ctx.db, of)
  if (!node) return { nodeId: null, ownTarget: null }
  return {
    nodeId: mayDo(ctx.actor, 'run_campaign', of) ? node.id : null,
    ownTarget: judgeOwnTarget(node, of.own, of.campaign),
  }
}
