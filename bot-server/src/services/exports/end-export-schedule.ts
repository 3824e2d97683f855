/** Ends an export that comes by itself. */
import type { Exports } from '@quan-triet/shared/models/export'
import type { ExportScheduleId } from '@quan-triet/shared/models/ids'
import { deleteExportSchedule } from '../../db/queries/export-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { listExports } from './list-exports.ts'

/** @throws ServiceError `not_found` for one that is not the own */
export const endExportSchedule = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ExportScheduleId }
}): Promise<Exports> => {
  const { personId, homeUnitId } = requirePerson(ctx)
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteExportSchedule(tx.db, { id: input.id, personId })))
      throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'end-export-schedule',
      orgUnitId: homeUnitId,
      subject: `export-schedule:${input.id}`,
      detail: {},
    })
  })
  return listExports({ ctx })
}
