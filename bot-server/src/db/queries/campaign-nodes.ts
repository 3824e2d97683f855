/** Queries of campaign nodes: one with its campaign, those below it, those a person may look at, acknowledging. */
import type {
  CampaignId,
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type {
  ChildNode,
  CampaignSummary,
  EssayOpens,
  QuietHours,
  ReportingBase,
} from '@quan-triet/shared/models/campaign'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { CampaignNodeState } from '@quan-triet/shared/vocabulary/campaign-states'
import { sql, type SqlBool } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import type { Db } from '../schema/database.ts'
import { parseLadder, parseReminderDays } from './campaign-columns.ts'
import { isInScope } from './unit-lines.ts'

export interface NodeRecord {
  id: CampaignNodeId
  campaignId: CampaignId
  unitId: OrgUnitId
  unitName: string
  parentId: CampaignNodeId | null
  state: CampaignNodeState
  stateBefore: CampaignNodeState | null
  acknowledgedAt: Instant | null
  acknowledgedBy: PersonId | null
  acknowledgedByName: string | null
  targetPercent: number
  minSessions: number
  planNote: string
  title: string
  purpose: string
  ownerId: OrgUnitId
  ownerName: string
  startsOn: Day
  snapshotOn: Day
  reportingBase: ReportingBase
  essayOpens: EssayOpens
  closedAt: Instant | null
  reminderDays: number[] | null
  escalationDays: number[] | null
  messagesPerMinute: number | null
  /** Null: the usual ones. */
  quietHours: QuietHours | null
  travelMinutes: number
  keyCadreWaived: string | null
}

/** How far apart two sessions must be for one person, unless the campaign says otherwise. */
const USUAL_TRAVEL_MINUTES = 30

const selectNodes = (db: Db) =>
  db
    .selectFrom('campaign_node as node')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .innerJoin('org_unit as unit', 'unit.id', 'node.org_unit_id')
    .innerJoin('org_unit as owner', 'owner.id', 'campaign.owner_org_id')
    .leftJoin('person', 'person.id', 'node.acknowledged_by')
    .select((eb) => [
      'node.id',
      'node.campaign_id as campaignId',
      'node.org_unit_id as unitId',
      'unit.name_org as unitName',
      'node.parent_node_id as parentId',
      'node.state',
      'node.state_before as stateBefore',
      'node.acknowledged_at as acknowledgedAt',
      'node.acknowledged_by as acknowledgedBy',
      'person.full_name as acknowledgedByName',
      eb.fn.coalesce('node.target_percent', 'campaign.target_percent').as('targetPercent'),
      'node.min_sessions',
      'node.plan_note',
      'campaign.title',
      'campaign.purpose',
      'campaign.owner_org_id as ownerId',
      'owner.name_org as ownerName',
      'campaign.starts_on as startsOn',
      'campaign.snapshot_on as snapshotOn',
      'campaign.reporting_base as reportingBase',
      'campaign.essay_opens as essayOpens',
      'campaign.closed_at as closedAt',
      'campaign.reminder_days',
      'campaign.escalation_days',
      'campaign.messages_per_minute as messagesPerMinute',
      'campaign.quiet_from',
      'campaign.quiet_until',
      'campaign.travel_minutes',
      'campaign.key_cadre_waived as keyCadreWaived',
    ])

type NodeRow = Awaited<ReturnType<ReturnType<typeof selectNodes>['execute']>>[number]

const recordOf = ({
  min_sessions,
  plan_note,
  purpose,
  reminder_days,
  escalation_days,
  travel_minutes,
  quiet_from,
  quiet_until,
  ...row
}: NodeRow): NodeRecord => ({
  ...row,
  minSessions: min_sessions ?? 0,
  planNote: plan_note ?? '',
  purpose: purpose ?? '',
  reminderDays: parseReminderDays(reminder_days),
  escalationDays: parseLadder(escalation_days),
  quietHours:
    quiet_from === null || quiet_until === null ? null : { from: quiet_from, until: quiet_until },
  travelMinutes: travel_minutes ?? USUAL_TRAVEL_MINUTES,
})

export const findNode = async (db: Db, id: CampaignNodeId): Promise<NodeRecord | undefined> => {
  const row = await selectNodes(db).where('node.id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

/** The topmost node of a campaign: the owner's own, or whichever was given first. */
export const findRootNode = async (db: Db, id: CampaignId): Promise<NodeRecord | undefined> => {
  const row = await selectNodes(db)
    .where('campaign.id', '=', id)
    .where('node.parent_node_id', 'is', null)
    .where('node.succeeded_by', 'is', null)
    .orderBy(sql`case when node.org_unit_id = campaign.owner_org_id then 0 else 1 end`)
    .orderBy('node.id')
    .executeTakeFirst()
  return row && recordOf(row)
}

/** Takes a campaign's row for this transaction: who changes it at once waits. */
export const lockCampaign = async (db: Db, id: CampaignId): Promise<void> => {
  await db
    .updateTable('campaign')
    .set((eb) => ({ title: eb.ref('title') }))
    .where('id', '=', id)
    .execute()
}

/** The nodes directly under one, each with how many take part below it and how many acknowledged; one query. */
export const listChildNodes = (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<(Omit<ChildNode, 'study'> & { unitId: OrgUnitId })[]> =>
  db
    .withRecursive('line', (cte) =>
      cte
        .selectFrom('campaign_node')
        .select(['campaign_node.id as root_id', 'campaign_node.id'])
        .where('campaign_node.parent_node_id', '=', nodeId)
        .where('campaign_node.succeeded_by', 'is', null)
        .union(
          cte
            .selectFrom('line')
            .innerJoin('campaign_node', 'campaign_node.parent_node_id', 'line.id')
            .select(['line.root_id', 'campaign_node.id'])
            .where('campaign_node.succeeded_by', 'is', null),
        ),
    )
    .selectFrom('line')
    .innerJoin('campaign_node as leaf', 'leaf.id', 'line.id')
    .innerJoin('campaign_node as root', 'root.id', 'line.root_id')
    .innerJoin('org_unit', 'org_unit.id', 'root.org_unit_id')
    .select((eb) => [
      'root.id',
      'root.org_unit_id as unitId',
      'org_unit.short_name as unitName',
      'root.state',
      'root.acknowledged_at as acknowledgedAt',
      eb.fn.countAll<number>().as('nodes'),
      eb.fn.count<number>('leaf.acknowledged_at').as('acknowledged'),
    ])
    .groupBy([
      'root.id',
      'root.org_unit_id',
      'org_unit.short_name',
      'root.state',
      'root.acknowledged_at',
    ])
    .orderBy('org_unit.short_name')
    .orderBy('root.id')
    .execute()

/** Most campaigns shown at once: years of work. */
const MOST_CAMPAIGNS = 200

/**
 * The campaigns in which an actor has a right, newest first, each by the topmost node that lies in that scope.
 * @param day on which the tree is read
 */
export const listCampaignsIn = async (
  db: Db,
  scope: Scope,
  day: Day,
): Promise<CampaignSummary[]> => {
  const rows = await db
    .selectFrom('campaign_node as node')
    .innerJoin('campaign', 'campaign.id', 'node.campaign_id')
    .innerJoin('org_unit as unit', 'unit.id', 'node.org_unit_id')
    .innerJoin('org_unit as owner', 'owner.id', 'campaign.owner_org_id')
    .leftJoin('campaign_node as parent', 'parent.id', 'node.parent_node_id')
    .select([
      'campaign.id',
      'campaign.title',
      'owner.short_name as ownerName',
      'campaign.starts_on as startsOn',
      'campaign.closed_at as closedAt',
      'node.id as nodeId',
      'unit.short_name as unitName',
      'node.acknowledged_at as acknowledgedAt',
    ])
    .where(isInScope(scope, 'node.org_unit_id', day))
    .where('node.succeeded_by', 'is', null)
    .where((eb) =>
      eb.or([
        eb('parent.id', 'is', null),
        sql<SqlBool>`not ${isInScope(scope, 'parent.org_unit_id', day)}`,
      ]),
    )
    .orderBy('campaign.starts_on', 'desc')
    .orderBy('campaign.id', 'desc')
    .orderBy('unit.short_name')
    .orderBy('node.id')
    .limit(MOST_CAMPAIGNS)
    .execute()
  return rows.map(({ closedAt, acknowledgedAt, ...row }) => ({
    ...row,
    isClosed: closedAt !== null,
    isAcknowledged: acknowledgedAt !== null,
  }))
}

/** Records who took note for the unit, and when; the first stands. @returns whether this was the first */
export const markAcknowledged = async (
  db: Db,
  id: CampaignNodeId,
  by: { personId: PersonId; at: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('campaign_node')
    .set({ acknowledged_at: by.at, acknowledged_by: by.personId })
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Moves a node from one state to another. @returns false when somebody was faster */
export const markNodeState = async (
  db: Db,
  id: CampaignNodeId,
  step: { from: CampaignNodeState; to: CampaignNodeState },
): Promise<boolean> => {
  const result = await db
    .updateTable('campaign_node')
    .set({ state: step.to, state_before: step.from })
    .where('id', '=', id)
    .where('state', '=', step.from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The documents of a campaign in the order of their weight. */
export const listCampaignDocuments = (
  db: Db,
  id: CampaignId,
): Promise<{ id: DocumentId; title: string }[]> =>
  db
    .selectFrom('campaign_document')
    .innerJoin('document', 'document.id', 'campaign_document.document_id')
    .select(['document.id', 'document.title'])
    .where('campaign_document.campaign_id', '=', id)
    .orderBy('campaign_document.priority')
    .orderBy('document.id')
    .execute()
