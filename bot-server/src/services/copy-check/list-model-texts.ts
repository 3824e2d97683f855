/** Lists the public texts that essays of a campaign are compared with. */
import type { ModelText } from '@quan-triet/shared/models/copy-check'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { countModelMatches, listModelTextsOf } from '../../db/queries/model-texts.ts'
import { requireCampaign } from '../campaigns/require-node.ts'
import type { ServiceContext } from '../context.ts'

/** @throws ServiceError `not_found`, `not_allowed` unless the owner's officer asks */
export const listModelTexts = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { campaignId: CampaignId }
}): Promise<{ texts: ModelText[] }> => {
  await requireCampaign(ctx, input.campaignId)
  const rows = await listModelTextsOf(ctx.db, input.campaignId)
  const essays = await countModelMatches(ctx.db, input.campaignId)
  return {
    texts: rows.map(({ id, title, origin, text, added_at: addedAt }) => ({
      id,
      title,
      origin,
      syllables: countSyllables(text),
      addedAt,
      essays: essays.get(id) ?? 0,
    })),
  }
}
