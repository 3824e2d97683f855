/** Queries that put closed campaigns into the archive, and say whether one is there. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

/** Campaigns reported on before a day that were closed and have a finished node which is not archived. */
export const listClosedCampaigns = (
  db: Db,
  before: Day,
): Promise<{ id: CampaignId; ownerId: OrgUnitId }[]> =>
  db
    .selectFrom('campaign')
    .select(['campaign.id', 'campaign.owner_org_id as ownerId'])
    .where('campaign.snapshot_on', '<', before)
    .where('campaign.closed_at', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('campaign_node')
          .select('campaign_node.id')
          .whereRef('campaign_node.campaign_id', '=', 'campaign.id')
          .where('campaign_node.state', '=', 'hoan_thanh'),
      ),
    )
    .orderBy('campaign.id')
    .execute()

/** Archives the finished nodes of a campaign. @returns how many */
export const archiveNodes = async (db: Db, id: CampaignId): Promise<number> => {
  const result = await db
    .updateTable('campaign_node')
    .set({ state: 'luu_tru', state_before: 'hoan_thanh' })
    .where('campaign_id', '=', id)
    .where('state', '=', 'hoan_thanh')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export const isArchived = async (db: Db, id: CampaignId): Promise<boolean> => {
  const row = await db
    .selectFrom('campaign_node')
    .select('id')
    .where('campaign_id', '=', id)
    .where('state', '=', 'luu_tru')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
