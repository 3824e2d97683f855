/** Queries that let what waits for an answer, and a report in the making, go on in the successor's node (INV-03). */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import type { Db } from '../schema/database.ts'
import type { StoredMatter } from './matters.ts'

interface Handing {
  from: CampaignNodeId
  to: CampaignNodeId
}

/** A draft that never went goes on, its words at least; what was sent is the former unit's word for ever (TV-13). */
const UNSENT_REPORT: readonly ReportState[] = ['chua_den_han', 'nhap']

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

/** Hands on the report that has not gone, where the successor has none. */
export const handOnReport = async (db: Db, { from, to }: Handing): Promise<void> => {
  const ownReport = db.selectFrom('report').select('id').where('campaign_node_id', '=', to)
  await db
    .updateTable('report')
    .set({ campaign_node_id: to })
    .where('campaign_node_id', '=', from)
    .where('state', 'in', UNSENT_REPORT)
    .where('sent_on', 'is', null)
    .where((eb) => eb.not(eb.exists(ownReport)))
    .execute()
}
