/** Puts a copy check that was set aside back into the queue. */
import type { EssayVersionId } from '@quan-triet/shared/models/ids'
import { checkAgain, findBroken } from '../../db/queries/copy-checks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'

/** @throws ServiceError `not_found` also when it waits or is done meanwhile, `not_allowed` */
export const retryCheck = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { versionId: EssayVersionId }
}): Promise<{ state: 'cho' }> => {
  const broken = await findBroken(ctx.db, input.versionId)
  if (!broken?.unitId) throw new ServiceError('not_found')
  const { unitId } = broken
  requireRightOver(ctx, 'run_branch', unitId)
  await inTransaction(ctx, async (tx) => {
    await checkAgain(tx.db, [input.versionId])
    await recordAudit(tx, {
      action: 'retry-check',
      orgUnitId: unitId,
      subject: `essay-version:${input.versionId}`,
      detail: { reason: broken.reason },
    })
  })
  return { state: 'cho' }
}
