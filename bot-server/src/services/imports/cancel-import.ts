/** Drops an import that waits, with everything that was kept of it. */
import type { ImportId } from '@quan-triet/shared/models/ids'
import { deleteImport } from '../../db/queries/import-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireWaitingImport } from './import-rights.ts'

/** @throws ServiceError `not_found`, `import_saved` */
export const cancelImport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ImportId }
}): Promise<Record<string, never>> => {
  const job = await requireWaitingImport(ctx, input.id)
  await inTransaction(ctx, async (tx) => {
    await deleteImport(tx.db, job.id)
    await recordAudit(tx, {
      action: 'cancel-import',
      orgUnitId: job.org_unit_id,
      subject: `import:${job.id}`,
      detail: { rows: job.row_count },
    })
  })
  return {}
}
