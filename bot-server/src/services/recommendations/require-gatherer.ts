/** Guards what is done with recommendations gathered at a unit: by those who gather there, whichever branch they belong to. */
import type { CampaignId, OrgUnitId, RecommendationGroupId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCampaignsUnder } from '../../db/queries/figures-campaigns.ts'
import { findGroup, type GroupRow } from '../../db/queries/recommendation-groups.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRight, requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found` to whoever may not even read the unit's figures, `not_allowed` to who only reads them */
export const requireGatherer = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<void> => {
  requirePerson(ctx)
  if (mayDo(ctx.actor, 'gather_recommendations', unitId)) return
  await requireRightInTree(ctx, 'see_figures', unitId)
  requireRight(ctx, 'gather_recommendations', unitId)
}

/** @throws ServiceError `not_found` also to strangers, `not_allowed` */
export const requireGroup = async (
  ctx: ServiceContext,
  groupId: RecommendationGroupId,
): Promise<GroupRow> => {
  requirePerson(ctx)
  const group = await findGroup(ctx.db, groupId)
  if (!group) throw new ServiceError('not_found')
  await requireGatherer(ctx, group.org_unit_id)
  return group
}

/** To be called by a guarded verb. What is over is gathered and reported no more. @throws ServiceError `no_campaign`, `campaign_closed` */
export const requireOpenCampaign = async (
  tx: ServiceContext,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<void> => {
  const campaigns = await listCampaignsUnder(tx.db, { unitId, day: dayOf(tx.clock.now()) })
  const campaign = campaigns.find(({ id }) => id === campaignId)
  if (!campaign) throw new ServiceError('no_campaign')
  if (campaign.closedAt !== null) throw new ServiceError('campaign_closed')
}
