/** Removes a known model text; the campaign's essays are checked anew. */
import type { ModelText } from '@quan-triet/shared/models/copy-check'
import type { ModelTextId } from '@quan-triet/shared/models/ids'
import { deleteModelText, findModelText } from '../../db/queries/model-texts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import { requireCampaign } from '../campaigns/require-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { recheckChangedBase } from './recheck-changed-bases.ts'
import { listModelTexts } from './list-model-texts.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const removeModelText = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ModelTextId }
}): Promise<{ texts: ModelText[] }> => {
  const model = await findModelText(ctx.db, input.id)
  if (!model) throw new ServiceError('not_found')
  const { campaign_id: campaignId } = model
  const campaign = await requireCampaign(ctx, campaignId)
  return inTransaction(ctx, async (tx) => {
    await deleteModelText(tx.db, input.id)
    await recheckChangedBase(tx, campaignId)
    await recordAudit(tx, {
      action: 'remove-model-text',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${campaignId}`,
      detail: { text: input.id },
    })
    return listModelTexts({ ctx: tx, input: { campaignId } })
  })
}
