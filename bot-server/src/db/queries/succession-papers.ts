/** Queries that let what waits for an answer, and papers in the making, go on in the successor's node (INV-03). */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import type { PlanState, ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import type { Db } from '../schema/database.ts'
import type { StoredMatter } from './matters.ts'

interface Handing {
  from: CampaignNodeId
  to: CampaignNodeId
}

const FINISHED_PLAN: readonly PlanState[] = ['tong_ket', 'dong']
/** What was sent is the former unit's word; the successor reports for itself. */
const SENT_REPORT: readonly ReportState[] = ['da_gui', 'da_nhan', 'da_tong_hop_len_tren']

export interface WaitingMatter {
  id: StoredMatter['id']
  number: number
  content_sealed: string | null
}

/** What of a kind waits for an answer in a node, by number; what was erased waits for none. */
export const listWaitingMatters = (
  db: Db,
  kind: MatterKind,
  nodeId: CampaignNodeId,
): Promise<WaitingMatter[]> =>
  db
    .selectFrom(kind)
    .select(['id', 'number', 'content_sealed'])
    .where('campaign_node_id', '=', nodeId)
    .where('answered_at', 'is', null)
    .where('content_sealed', 'is not', null)
    .orderBy('number')
    .execute()

/** The last number of a kind in a node; 0: none. */
export const lastNumberIn = async (
  db: Db,
  kind: MatterKind,
  nodeId: CampaignNodeId,
): Promise<number> => {
  const row = await db
    .selectFrom(kind)
    .select((eb) => eb.fn.max('number').as('last'))
    .where('campaign_node_id', '=', nodeId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export const moveMatter = async (
  db: Db,
  kind: MatterKind,
  { id, to, ...changed }: WaitingMatter & { to: CampaignNodeId },
): Promise<void> => {
  await db
    .updateTable(kind)
    .set({ ...changed, campaign_node_id: to })
    .where('id', '=', id)
    .execute()
}

/** Hands on the programme that is not finished and the report that has not gone, where the successor has none. */
export const handOnPapers = async (db: Db, { from, to }: Handing): Promise<void> => {
  const ownPlans = db.selectFrom('plan').select('kind').where('campaign_node_id', '=', to)
  await db
    .updateTable('plan')
    .set({ campaign_node_id: to })
    .where('campaign_node_id', '=', from)
    .where('state', 'not in', FINISHED_PLAN)
    .where('kind', 'not in', ownPlans)
    .execute()
  const ownReport = db.selectFrom('report').select('id').where('campaign_node_id', '=', to)
  await db
    .updateTable('report')
    .set({ campaign_node_id: to })
    .where('campaign_node_id', '=', from)
    .where('state', 'not in', SENT_REPORT)
    .where((eb) => eb.not(eb.exists(ownReport)))
    .execute()
}
