/** Finds the branch's own node among the campaigns it takes part in now. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** @throws ServiceError `not_found` for nodes of other units and for campaigns that are over */
export const findOwnNode = async (
  ctx: ServiceContext,
  { unitId, nodeId }: { unitId: OrgUnitId; nodeId: CampaignNodeId },
): Promise<NodeOfUnit> => {
  const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
  const node = nodes.find((one) => one.nodeId === nodeId)
  if (!node) throw new ServiceError('not_found')
  return node
}
