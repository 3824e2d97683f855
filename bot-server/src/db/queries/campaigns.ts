/** Queries of the campaign a branch is in, its node and its deadlines. */
import type {
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  OrgUnitId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Database, Db } from '../schema/database.ts'

export interface NodeOfUnit {
  nodeId: CampaignNodeId
  campaignId: CampaignId
  unitId: OrgUnitId
  title: string
  reportingBase: 'tong_so' | 'phai_hoc'
  targetPercent: number
  /** The nearest session or deadline still to come; null when all is over. */
  nextAt: Instant | null
}

/**
 * The campaigns a branch takes part in, the one with the nearest open session or deadline first (ruling 13).
 * Finished and cancelled nodes are left out.
 */
export const listNodesOfUnit = gathered(
  async (db: Db, unitIds: readonly OrgUnitId[], now: Instant): Promise<NodeOfUnit[][]> => {
    const rows = await selectNodes(db, unitIds, now)
    const nodes = rows
      .map(({ nextDeadline, nextSession, ...node }) => ({
        ...node,
        nextAt: earliest(nextDeadline, nextSession),
      }))
      .toSorted((a, b) => (a.nextAt ?? '9').localeCompare(b.nextAt ?? '9'))
    const ofUnit = Map.groupBy(nodes, (node) => node.unitId)
    return unitIds.map((id) => ofUnit.get(id) ?? [])
  },
)

const selectNodes = (db: Db, unitIds: readonly OrgUnitId[], now: Instant) =>
  db
    .selectFrom('campaign_node')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .select((eb) => [
      'campaign_node.id as nodeId',
      'campaign.id as campaignId',
      'campaign_node.org_unit_id as unitId',
      'campaign.title',
      'campaign.reporting_base as reportingBase',
      eb.fn.coalesce('campaign_node.target_percent', 'campaign.target_percent').as('targetPercent'),
      eb
        .selectFrom('deadline')
        .select((d) => d.fn.min('deadline.due_at').as('at'))
        .whereRef('deadline.campaign_node_id', '=', 'campaign_node.id')
        .where('deadline.due_at', '>=', now)
        .as('nextDeadline'),
      eb
        .selectFrom('session')
        .innerJoin('class', 'class.id', 'session.class_id')
        .select((s) => s.fn.min('session.ends_at').as('at'))
        .whereRef('class.campaign_node_id', '=', 'campaign_node.id')
        .where('session.closed_at', 'is', null)
        .as('nextSession'),
    ])
    .where(isAmong(db, 'campaign_node.org_unit_id', unitIds))
    .where('campaign_node.state', 'not in', ['nhap', 'cho_duyet', 'hoan_thanh', 'luu_tru', 'huy'])
    .where('campaign_node.succeeded_by', 'is', null)
    .orderBy('campaign_node.id')
    .execute()

const earliest = (a: Instant | null, b: Instant | null): Instant | null => {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

export interface DeadlineOfNode {
  id: DeadlineId
  subject: DeadlineSubject
  sourceWording: string
  dueAt: Instant
  isTentative: boolean
}

/** The deadlines of a node, nearest first. */
export const listDeadlines = gathered(
  async (db: Db, nodeIds: readonly CampaignNodeId[]): Promise<DeadlineOfNode[][]> => {
    const rows = await db
      .selectFrom('deadline')
      .selectAll()
      .where(isAmong(db, 'campaign_node_id', nodeIds))
      .orderBy('due_at')
      .orderBy('id')
      .execute()
    const ofNode = Map.groupBy(rows, (row) => row.campaign_node_id)
    return nodeIds.map((id) => (ofNode.get(id) ?? []).map(toDeadline))
  },
)

const toDeadline = (row: Selectable<Database['deadline']>): DeadlineOfNode => ({
  id: row.id,
  subject: row.subject,
  sourceWording: row.source_wording,
  dueAt: row.due_at,
  isTentative: row.is_tentative === 1,
})
