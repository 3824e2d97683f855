/** Drops exports of a week ago with their files: nobody needs old figures, and nobody should find them. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { deleteExportJobs } from '../../db/queries/export-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export const EXPORT_LIFE_MS = 7 * 24 * 3_600_000

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const dropOldExports = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'run_branch')
  const askedBefore = addMs(ctx.clock.now(), -EXPORT_LIFE_MS)
  const files = await inTransaction(ctx, (tx) => deleteExportJobs(tx.db, { askedBefore }))
  for (const id of files) await ctx.files.remove(id)
}
