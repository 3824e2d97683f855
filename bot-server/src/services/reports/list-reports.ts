/** Lists where the report of a unit and those of the units directly below stand in a campaign. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ChildReport, ReportsOfUnit } from '@quan-triet/shared/models/report-view'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listLastReasons, listReportNodesOf, type ReportNode } from '../../db/queries/reports.ts'
import { noCells } from '../../domain/figures/cells.ts'
import { type LinesOptions, lineFor } from '../../domain/figures/report-lines.ts'
import { changedLines, type CountOf } from '../../domain/reports/changed-lines.ts'
import { mayDo, scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { readCells } from '../figures/read-cells.ts'
import { requirePerson, requireRightInTree } from '../rights.ts'
import { describeReport, unitOf } from './describe-report.ts'
import { loadBelow } from './load-below.ts'
import { findFaults } from './view-report.ts'

/**
 * A constant number of queries, however many units are below.
 * @param input.unitId omitted: where the acting person makes reports
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const listReports = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId | undefined; campaignId?: CampaignId | undefined }
}): Promise<ReportsOfUnit> => {
  const unitId = input.unitId ?? whereReportsAreMade(ctx)
  await requireRightInTree(ctx, 'make_reports', unitId)
  const nodes = await listReportNodesOf(ctx.db, unitId)
  const node = input.campaignId
    ? nodes.find((one) => one.campaignId === input.campaignId)
    : nodes[0]
  if (!node) throw new ServiceError('no_campaign')
  const reasons = await listLastReasons(ctx.db, { nodeId: node.nodeId })
  const below = await loadBelow(ctx, node.nodeId)
  return {
    campaign: {
      id: node.campaignId,
      title: node.title,
      snapshotOn: node.snapshotOn,
      reportingBase: node.base,
      targetPercent: node.targetPercent,
    },
    unit: unitOf(node),
    superior: superiorOf(node),
    today: dayOf(ctx.clock.now()),
    own: describeReport(ctx, node, reasons.get(node.reportId ?? '')),
    faults: await findFaults(ctx, node, below.taken),
    children: await describeChildren(ctx, node, below),
    campaigns: nodes.map((one) => ({ id: one.campaignId, title: one.title })),
  }
}

/** The own branch, or the first unit where a role allows it. */
const whereReportsAreMade = (ctx: ServiceContext): OrgUnitId => {
  const { homeUnitId } = requirePerson(ctx)
  if (mayDo(ctx.actor, 'make_reports', homeUnitId)) return homeUnitId
  const scope = scopeOf(ctx.actor, 'make_reports')
  return (scope === 'everywhere' ? undefined : scope.at[0]) ?? homeUnitId
}

const superiorOf = (node: ReportNode): ReportsOfUnit['superior'] =>
  node.superiorId === null
    ? null
    : {
        id: node.superiorId,
        nameOrg: node.superiorName ?? '',
        shortName: node.superiorShortName ?? '',
      }

const describeChildren = async (
  ctx: ServiceContext,
  node: ReportNode,
  { nodes, taken }: Awaited<ReturnType<typeof loadBelow>>,
): Promise<ChildReport[]> => {
  if (nodes.length === 0) return []
  const { unitId, campaignId } = node
  const live = await readCells({ ctx, input: { unitId, campaignId } })
  const reasons = await listLastReasons(ctx.db, { below: node.nodeId })
  const liveOf = new Map(
    live.children.map(({ unit, total, guests }) => [unit.id, { cells: total, guests }]),
  )
  const takenOf = new Map(taken.map((one) => [one.reportId, one]))
  const children = nodes.map((child) => ({
    ...describeReport(ctx, child, reasons.get(child.reportId ?? '')),
    ...compare(
      child,
      takenOf.get(child.reportId ?? ''),
      liveOf.get(child.unitId) ?? { cells: noCells, guests: 0 },
    ),
  }))
  return children.toSorted((a, b) => urgencyOf(b) - urgencyOf(a))
}

const compare = (
  { base, targetPercent }: ReportNode,
  accepted: CountOf | undefined,
  live: CountOf,
): Pick<ChildReport, 'accepted' | 'live' | 'differences'> => {
  const decisive = base === 'tong_so' ? 'studied_of_members' : 'studied_of_required'
  const terms: Omit<LinesOptions, 'guests'> = { base, targetPercent }
  const line = ({ cells, guests }: CountOf) => lineFor(decisive, cells, { ...terms, guests })
  return {
    accepted: accepted ? line(accepted) : null,
    live: line(live),
    differences: accepted ? changedLines(accepted, live, terms) : [],
  }
}

/** What waits for a decision here first, then who is late longest. */
const urgencyOf = (child: ChildReport): number =>
  child.actions.includes('take_in') ? Number.POSITIVE_INFINITY : child.daysLate
