/** Drops imports whose time has passed: what was staged never stays longer than a day. */
import { deleteExpiredImports } from '../../db/queries/import-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const dropOldImports = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'manage_people')
  await inTransaction(ctx, async (tx) => {
    const dropped = await deleteExpiredImports(tx.db, tx.clock.now())
    for (const { id, orgUnitId, state } of dropped.filter((one) => one.state === 'cho'))
      await recordAudit(tx, {
        action: 'drop-import',
        orgUnitId,
        subject: `import:${id}`,
        detail: { state },
      })
  })
}
