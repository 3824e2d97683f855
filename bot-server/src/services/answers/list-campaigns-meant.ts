/** Lists the campaigns that a question of a branch is about: one, or several that are equally near (ruling 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import { nearestOf } from '../../domain/campaigns/nearest.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface CampaignsMeant {
  /** Empty while the branch studies nothing. */
  nearest: NodeOfUnit[]
  /** Of several campaigns an answer names the one it is about. */
  isOneOfSeveral: boolean
}

/** @throws ServiceError `not_allowed` */
export const listCampaignsMeant = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<CampaignsMeant> => {
  requireRight(ctx, 'take_part', unitId)
  const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
  return { nearest: nearestOf(nodes), isOneOfSeveral: nodes.length > 1 }
}
