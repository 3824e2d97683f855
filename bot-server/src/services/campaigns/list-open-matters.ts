/** Counts what is still open in a campaign, before it is closed. */
import type { OpenMatters } from '@quan-triet/shared/models/campaign'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { countOpenMatters } from '../../db/queries/campaign-closing.ts'
import type { ServiceContext } from '../context.ts'
import { requireCampaign } from './require-node.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const listOpenMatters = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignId }
}): Promise<OpenMatters> => {
  await requireCampaign(ctx, input.id)
  return countOpenMatters(ctx.db, input.id, ctx.clock.now())
}
