/** Queries of reports: one with its node, those directly below it, its versions and steps. */
import type { CampaignId, CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { ReportContent, ReportSummary } from '@quan-triet/shared/models/report'
import type { ReportVersionSummary } from '@quan-triet/shared/models/report-view'
import type { RecommendationCategory } from '@quan-triet/shared/vocabulary/matters'
import type { CampaignNodeState } from '@quan-triet/shared/vocabulary/campaign-states'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import type { Db } from '../schema/database.ts'

/** A unit's place in a campaign, with the report that it owes there. */
export interface ReportNode {
  nodeId: CampaignNodeId
  unitId: OrgUnitId
  nameOrg: string
  shortName: string
  nameCommittee: string
  symbol: string
  nodeState: CampaignNodeState
  succeededBy: CampaignNodeId | null
  /** The unit to which it reports; null at the top. */
  superiorId: OrgUnitId | null
  superiorName: string | null
  superiorShortName: string | null
  superiorCommittee: string | null
  campaignId: CampaignId
  title: string
  snapshotOn: Day
  startsOn: Day
  base: 'tong_so' | 'phai_hoc'
  targetPercent: number
  reportId: string | null
  state: ReportState | null
  version: number | null
  acceptedVersion: number | null
  sentOn: Day | null
  acceptedOn: Day | null
  dueAt: Instant | null
  isDueTentative: number | null
  /** Of the newest version. */
  source: 'tu_tong_hop' | 'giay' | null
  cutOffOn: Day | null
}

const selectReportNodes = (db: Db) =>
  db
    .selectFrom('campaign_node as node')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .innerJoin('org_unit as unit', 'unit.id', 'node.org_unit_id')
    .leftJoin('campaign_node as above', 'above.id', 'node.parent_node_id')
    .leftJoin('org_unit as superior', 'superior.id', 'above.org_unit_id')
    .leftJoin('report', 'report.campaign_node_id', 'node.id')
    .leftJoin('report_version as newest', (join) =>
      join
        .onRef('newest.report_id', '=', 'report.id')
        .onRef('newest.version', '=', 'report.current_version'),
    )
    .leftJoin('deadline', (join) =>
      join.on('deadline.id', '=', (eb) =>
        eb
          .selectFrom('deadline as first')
          .select('first.id')
          .whereRef('first.campaign_node_id', '=', 'node.id')
          .where('first.subject', '=', 'bao_cao')
          .orderBy('first.due_at')
          .orderBy('first.id')
          .limit(1),
      ),
    )
    .select((eb) => [
      'node.id as nodeId',
      'node.state as nodeState',
      'node.succeeded_by as succeededBy',
      'unit.id as unitId',
      'unit.name_org as nameOrg',
      'unit.short_name as shortName',
      'unit.name_committee as nameCommittee',
      'unit.symbol',
      'superior.id as superiorId',
      'superior.name_org as superiorName',
      'superior.short_name as superiorShortName',
      'superior.name_committee as superiorCommittee',
      'campaign.id as campaignId',
      'campaign.title',
      'campaign.snapshot_on as snapshotOn',
      'campaign.starts_on as startsOn',
      'campaign.reporting_base as base',
      eb.fn.coalesce('node.target_percent', 'campaign.target_percent').as('targetPercent'),
      'report.id as reportId',
      'report.state',
      'report.current_version as version',
      'report.accepted_version as acceptedVersion',
      'report.sent_on as sentOn',
      'report.accepted_on as acceptedOn',
      'newest.source',
      'newest.cut_off_on as cutOffOn',
      'deadline.due_at as dueAt',
      'deadline.is_tentative as isDueTentative',
    ])

export const findReportNode = (
  db: Db,
  where: { nodeId: CampaignNodeId } | { reportId: string },
): Promise<ReportNode | undefined> => {
  const nodes = selectReportNodes(db)
  return 'nodeId' in where
    ? nodes.where('node.id', '=', where.nodeId).executeTakeFirst()
    : nodes.where('report.id', '=', where.reportId).executeTakeFirst()
}

const NOT_BEGUN: readonly CampaignNodeState[] = ['nhap', 'cho_duyet', 'huy']

/** The campaigns in which a unit reports, newest first; campaigns that are closed come last. */
export const listReportNodesOf = (db: Db, unitId: OrgUnitId): Promise<ReportNode[]> =>
  selectReportNodes(db)
    .where('node.org_unit_id', '=', unitId)
    .where('node.state', 'not in', NOT_BEGUN)
    .where('node.succeeded_by', 'is', null)
    .orderBy((eb) => eb.case().when('campaign.closed_at', 'is', null).then(0).else(1).end())
    .orderBy('campaign.starts_on', 'desc')
    .orderBy('node.id')
    .execute()

/** The units directly below in the campaign, but for groups (F-12), and those that merged, ended or were taken out. */
export const listReportNodesBelow = (db: Db, nodeId: CampaignNodeId): Promise<ReportNode[]> =>
  selectReportNodes(db)
    .where('node.parent_node_id', '=', nodeId)
    .where('node.state', 'not in', NOT_BEGUN)
    .where('node.succeeded_by', 'is', null)
    .where('unit.level', '!=', 'to_dang')
    .orderBy('unit.code')
    .orderBy('unit.id')
    .execute()

export interface AcceptedRow extends ReportSummary {
  reportId: string
  version: number
  cutOffOn: Day
  source: 'tu_tong_hop' | 'giay'
}

/** What counts of the reports directly below a node: the accepted versions, by report; one query whatever the number. */
export const listAcceptedBelow = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<Map<string, AcceptedRow>> => {
  const rows = await db
    .selectFrom('campaign_node as node')
    .innerJoin('report', 'report.campaign_node_id', 'node.id')
    .innerJoin('report_version as taken', (join) =>
      join
        .onRef('taken.report_id', '=', 'report.id')
        .onRef('taken.version', '=', 'report.accepted_version'),
    )
    .select([
      'report.id as reportId',
      'taken.version',
      'taken.cut_off_on as cutOffOn',
      'taken.source',
      'taken.summary',
    ])
    .where('node.parent_node_id', '=', nodeId)
    .where('node.succeeded_by', 'is', null)
    .where('node.state', 'not in', NOT_BEGUN)
    .execute()
  return new Map(
    rows.map(({ summary, ...row }) => [
      row.reportId,
      { ...row, ...ReportSummary.parse(JSON.parse(summary)) },
    ]),
  )
}

export interface ReportVersion {
  version: number
  revision: number
  content: ReportContent
  frozenAt: Instant | null
  reason: string | null
}

export const findVersion = async (
  db: Db,
  reportId: string,
  version: number,
): Promise<ReportVersion | undefined> => {
  const row = await db
    .selectFrom('report_version')
    .select(['version', 'revision', 'content', 'frozen_at as frozenAt', 'reason'])
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { ...row, content: ReportContent.parse(JSON.parse(row.content)) }
}

/** Newest first. */
export const listVersions = (
  db: Db,
  reportId: string,
): Promise<Omit<ReportVersionSummary, 'isAccepted'>[]> =>
  db
    .selectFrom('report_version')
    .select([
      'version',
      'source',
      'cut_off_on as cutOffOn',
      'base',
      'compiled_at as compiledAt',
      'frozen_at as frozenAt',
      'reason',
    ])
    .where('report_id', '=', reportId)
    .orderBy('version', 'desc')
    .execute()

export interface StepRow {
  from: ReportState
  to: ReportState
  reason: string | null
  at: Instant
}

/** Oldest first. */
export const listSteps = (db: Db, reportId: string): Promise<StepRow[]> =>
  db
    .selectFrom('report_step')
    .select(['from_state as from', 'to_state as to', 'reason', 'taken_at as at'])
    .where('report_id', '=', reportId)
    .orderBy('taken_at')
    .orderBy('id')
    .execute()

/** The reason of the last return or correction of each report, by report. */
export const listLastReasons = async (
  db: Db,
  where: { nodeId: CampaignNodeId } | { below: CampaignNodeId },
): Promise<Map<string, string>> => {
  const steps = db
    .selectFrom('report_step as step')
    .innerJoin('report', 'report.id', 'step.report_id')
    .innerJoin('campaign_node as node', 'node.id', 'report.campaign_node_id')
    .select(['report.id', 'step.reason'])
    .whereRef('step.to_state', '=', 'report.state')
    .where('step.to_state', 'in', ['tra_lai', 'dinh_chinh'])
    .orderBy('step.taken_at')
    .orderBy('step.id')
  const rows = await (
    'nodeId' in where
      ? steps.where('node.id', '=', where.nodeId)
      : steps.where('node.parent_node_id', '=', where.below)
  ).execute()
  return new Map(rows.map((row) => [row.id, row.reason ?? '']))
}

/** How many recommendations of each kind a branch's members had sent by a moment. */
export const countRecommendationGroups = (
  db: Db,
  { nodeId, at }: { nodeId: CampaignNodeId; at: Instant },
): Promise<{ category: RecommendationCategory; count: number }[]> =>
  db
    .selectFrom('recommendation')
    .select((eb) => ['category', eb.fn.countAll<number>().as('count')])
    .where('campaign_node_id', '=', nodeId)
    .where('sent_at', '<=', at)
    .groupBy('category')
    .orderBy('category')
    .execute()
