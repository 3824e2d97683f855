/** Finds a campaign's node for whoever runs campaigns there, or a campaign for its owner. */
import type { CampaignId, CampaignNodeId } from '@quan-triet/shared/models/ids'
import { type CampaignRecord, findCampaign } from '../../db/queries/campaign-closing.ts'
import { findNode, type NodeRecord } from '../../db/queries/campaign-nodes.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found` also to whoever has no part in the unit; `not_allowed` */
export const requireNode = async (ctx: ServiceContext, id: CampaignNodeId): Promise<NodeRecord> => {
  const node = await findNode(ctx.db, id)
  if (!node) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'run_campaign', node.unitId)
  return node
}

/** As `requireNode`. @throws ServiceError also `campaign_closed` */
export const requireOpenNode = async (
  ctx: ServiceContext,
  id: CampaignNodeId,
): Promise<NodeRecord> => {
  const node = await requireNode(ctx, id)
  if (node.closedAt !== null) throw new ServiceError('campaign_closed')
  return node
}

/** @throws ServiceError `not_found` to whoever has no part in the owner's unit; `not_allowed` */
export const requireCampaign = async (
  ctx: ServiceContext,
  id: CampaignId,
): Promise<CampaignRecord> => {
  const campaign = await findCampaign(ctx.db, id)
  if (!campaign) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'run_campaign', campaign.owner_org_id)
  return campaign
}
