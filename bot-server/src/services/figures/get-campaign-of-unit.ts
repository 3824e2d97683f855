/** Gets the campaign whose figures or masses are asked for a unit: the named one, or the newest. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { type CampaignUnder, listCampaignsUnder } from '../../db/queries/figures-campaigns.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** The caller has checked the right at the unit. @throws ServiceError `no_campaign`, also for one of other units */
export const getCampaignOfUnit = async (
  ctx: ServiceContext,
  query: { unitId: OrgUnitId; campaignId?: CampaignId | undefined; day: Day },
): Promise<CampaignUnder> => {
  const campaigns = await listCampaignsUnder(ctx.db, query)
  const campaign = query.campaignId
    ? campaigns.find((one) => one.id === query.campaignId)
    : campaigns[0]
  if (!campaign) throw new ServiceError('no_campaign')
  return campaign
}
