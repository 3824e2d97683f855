/** Writes down that the reports of many units were sent and taken in, without the way there. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'

/** What each child sent and the level above took in, as rows: compiling reads nothing else of them (INV-30). */
export const takeInAll = async (
  db: Db,
  children: readonly { nodeId: CampaignNodeId; total: FigureCells }[],
): Promise<void> => {
  const at = '2026-03-12T01:00:00.000Z'
  await db
    .insertInto('report')
    .values(
      children.map(({ nodeId }) => ({
        id: `report-${nodeId}`,
        campaign_node_id: nodeId,
        state: 'da_nhan' as const,
        sent_on: '2026-03-12',
        accepted_on: '2026-03-12',
        current_version: 1,
        accepted_version: 1,
        changed_at: at,
        changed_by: null,
      })),
    )
    .execute()
  await db
    .insertInto('report_version')
    .values(
      children.map(({ nodeId, total }) => ({
        report_id: `report-${nodeId}`,
        version: 1,
        revision: 1,
        cut_off_on: '2026-03-12',
        base: 'tong_so' as const,
        source: 'tu_tong_hop' as const,
        content: '{}',
        summary: JSON.stringify({ total, guests: 0, recommendationGroups: [] }),
        compiled_at: at,
        compiled_by: null,
        frozen_at: at,
        reason: null,
      })),
    )
    .execute()
}
