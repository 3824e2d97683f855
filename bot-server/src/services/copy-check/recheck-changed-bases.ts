/** Has essays checked anew once the documents, the form or the model texts that they are compared with have changed. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { createHash } from 'node:crypto'
import { checkCampaignAgain } from '../../db/queries/copy-checks.ts'
import { listOpenCampaignIds, noteBaseMark } from '../../db/queries/model-texts.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { markBase } from './load-base.ts'

/** Of every open campaign. @throws ServiceError `not_allowed` unless the house itself acts */
export const recheckChangedBases = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'run_branch')
  for (const campaignId of await listOpenCampaignIds(ctx.db))
    await inTransaction(ctx, (tx) => recheckChangedBase(tx, campaignId))
}

/** Behind new essays; what was found stays until then. To be called behind a guard. */
export const recheckChangedBase = async (
  tx: ServiceContext,
  campaignId: CampaignId,
): Promise<void> => {
  const mark = createHash('sha256')
    .update(await markBase(tx, campaignId))
    .digest('base64url')
  if (await noteBaseMark(tx.db, campaignId, mark)) await checkCampaignAgain(tx.db, campaignId)
}
