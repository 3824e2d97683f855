/** Lists the parts that a branch studies now, with when each went out or is to go. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listPublishedParts, type PublishedPart } from '../../db/queries/parts.ts'
import { documentUnderStudy } from '../../domain/parts/document-under-study.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * The parts of the document under study: of several, the first with a part still to come, else the last.
 * @throws ServiceError `not_allowed`, `no_campaign`
 */
export const listBranchParts = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<PublishedPart[]> => {
  requireRight(ctx, 'take_part', input.unitId)
  const { campaignId } = await getCurrentNode(ctx, input.unitId)
  const all = await listPublishedParts(ctx.db, {
    campaignId,
    unitId: input.unitId,
    day: dayOf(ctx.clock.now()),
  })
  return documentUnderStudy(all)
}
