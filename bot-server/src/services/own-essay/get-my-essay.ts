/** Gets the acting person's own essay: whether it is owed, what was written, what was said of it. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import type { ServiceContext } from '../context.ts'
import { requireOwnEssay } from './require-own-essay.ts'
import { viewOwnEssay } from './view-own-essay.ts'

/** @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign` */
export const getMyEssay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { campaignId?: CampaignId | undefined }
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  return viewOwnEssay(ctx, own)
}
