/** Query parts that write one deadline into many nodes at once: its columns, and what stands in each for a node. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { type Insertable, sql } from 'kysely'
import type { Database } from '../schema/database.ts'
import { asText } from './as-text.ts'

export type NewDeadline = Omit<
  Insertable<Database['deadline']>,
  'id' | 'campaign_node_id' | 'set_by'
>

export const deadlineColumns = [
  'id',
  'campaign_node_id',
  'subject',
  'source_wording',
  'granularity',
  'bound',
  'due_at',
  'is_tentative',
  'set_by',
] as const

/** @param nodes the table (or its alias) whose `id` names the nodes. @param setBy the node whose choice it is */
export const deadlineOfEach = (nodes: string, deadline: NewDeadline, setBy: CampaignNodeId) => {
  const nodeId = sql.ref<CampaignNodeId>(`${nodes}.id`)
  return [
    sql<string>`${nodeId} || ${asText(`.${deadline.subject}`)}`.as('id'),
    sql<CampaignNodeId>`${nodeId}`.as('campaign_node_id'),
    asText(deadline.subject).as('subject'),
    asText(deadline.source_wording).as('source_wording'),
    asText(deadline.granularity).as('granularity'),
    asText(deadline.bound).as('bound'),
    asText(deadline.due_at).as('due_at'),
    sql<number>`cast(${deadline.is_tentative} as integer)`.as('is_tentative'),
    asText(setBy).as('set_by'),
  ]
}
