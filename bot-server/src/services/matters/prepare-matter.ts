/** Says whether the acting person may send a question or recommendation to a branch now, and of which campaign it will be. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import type { ServiceContext } from '../context.ts'
import { requireRight, requireToStudyHere } from '../rights.ts'
import { requireMatterNode } from './require-matter-node.ts'
import { requireWithinLimit } from './require-within-limit.ts'

/** @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `matter_limit` */
export const prepareMatter = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; kind: MatterKind }
}): Promise<{ nodeId: CampaignNodeId }> => {
  const { personId } = requireToStudyHere(ctx)
  const { unitId, kind } = input
  requireRight(ctx, 'take_part', unitId)
  const { nodeId } = await requireMatterNode(ctx, { unitId })
  await requireWithinLimit(ctx, { personId, kind })
  return { nodeId }
}
