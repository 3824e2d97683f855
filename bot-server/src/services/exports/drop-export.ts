/** Takes back an export that waits or is being written, or throws away one that is done. */
import type { Exports } from '@quan-triet/shared/models/export'
import type { ExportId } from '@quan-triet/shared/models/ids'
import { deleteExportJobs, findExportJob } from '../../db/queries/export-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { listExports } from './list-exports.ts'

/** Whoever writes it notices at the next page. @throws ServiceError `not_found` for one that is not the own */
export const dropExport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ExportId }
}): Promise<Exports> => {
  const { personId } = requirePerson(ctx)
  const files = await inTransaction(ctx, async (tx) => {
    const job = await findExportJob(tx.db, input.id)
    if (job?.person_id !== personId) throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'drop-export',
      orgUnitId: job.org_unit_id,
      subject: `export:${job.id}`,
      detail: { state: job.state },
    })
    return deleteExportJobs(tx.db, { id: job.id })
  })
  for (const id of files) await ctx.files.remove(id)
  return listExports({ ctx })
}
