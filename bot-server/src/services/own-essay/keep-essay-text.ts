/** Notes that an author wants the own text kept beyond its retention, or no longer (P-09). */
import type { KeepEssayTextInput, MyEssay } from '@quan-triet/shared/models/own-essay'
import { setKept } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOwnEssay } from './require-own-essay.ts'
import { viewOwnEssay } from './view-own-essay.ts'

/** @throws ServiceError `not_allowed`, `served_on_paper`, `no_campaign`, `not_found` while nothing is handed in */
export const keepEssayText = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: KeepEssayTextInput
}): Promise<MyEssay> => {
  const own = await requireOwnEssay(ctx, input.campaignId)
  return inTransaction(ctx, async (tx) => {
    if (!own.essay) throw new ServiceError('not_found')
    await setKept(tx.db, own.essay.id, input.keep ? tx.clock.now() : null)
    await recordAudit(tx, {
      action: 'keep-essay-text',
      orgUnitId: own.node.unitId,
      subject: `essay:${own.essay.id} person:${own.personId}`,
      detail: { keep: input.keep },
    })
    return viewOwnEssay(tx, own)
  })
}
