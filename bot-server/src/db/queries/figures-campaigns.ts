/** Finds the campaigns that a unit, or a unit below it, takes part in: for choosing whose figures to see. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface CampaignUnder {
  id: CampaignId
  title: string
  startsOn: Day
  snapshotOn: Day
  targetPercent: number
  reportingBase: 'tong_so' | 'phai_hoc'
  closedAt: Instant | null
}

const MOST = 50

/** Newest first, at most fifty. */
export const listCampaignsUnder = (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<CampaignUnder[]> =>
  db
    .selectFrom('campaign')
    .select([
      'campaign.id',
      'campaign.title',
      'campaign.starts_on as startsOn',
      'campaign.snapshot_on as snapshotOn',
      'campaign.target_percent as targetPercent',
      'campaign.reporting_base as reportingBase',
      'campaign.closed_at as closedAt',
    ])
    .where((eb) =>
      eb.or([
        eb('campaign.owner_org_id', '=', unitId),
        eb.exists(
          eb
            .selectFrom('campaign_node')
            .innerJoin('org_path', 'org_path.descendant_id', 'campaign_node.org_unit_id')
            .select('campaign_node.id')
            .whereRef('campaign_node.campaign_id', '=', 'campaign.id')
            .where('campaign_node.state', '!=', 'huy')
            .where('org_path.ancestor_id', '=', unitId)
            .where(holdsOn('org_path', day)),
        ),
      ]),
    )
    .orderBy('campaign.starts_on', 'desc')
    .orderBy('campaign.id')
    .limit(MOST)
    .execute()
