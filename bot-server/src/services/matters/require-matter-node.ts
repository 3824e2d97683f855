/** Finds the branch's campaign that a question or recommendation belongs to. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/**
 * To be called by a guarded verb.
 * @param where.nodeId one that was chosen before; omitted: the one that is meant now (ruling 13)
 * @throws ServiceError `no_campaign`, `campaign_closed` when the one chosen is over
 */
export const requireMatterNode = async (
  ctx: ServiceContext,
  { unitId, nodeId }: { unitId: OrgUnitId; nodeId?: CampaignNodeId | undefined },
): Promise<NodeOfUnit> => {
  if (nodeId === undefined) return getCurrentNode(ctx, unitId)
  const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
  const node = nodes.find((one) => one.nodeId === nodeId)
  if (!node) throw new ServiceError('campaign_closed')
  return node
}
