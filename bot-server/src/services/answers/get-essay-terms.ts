/** Gets what the campaign of a branch says of essays (Q10, Q21, Q22, Q27). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { type EssayRules, getEssayRules } from '../../db/queries/essay-rules.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const getEssayTerms = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<EssayRules> => {
  requireRight(ctx, 'take_part', input.unitId)
  const { campaignId } = await getCurrentNode(ctx, input.unitId)
  return getEssayRules(ctx.db, campaignId)
}
