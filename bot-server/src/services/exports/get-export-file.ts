/** Gives a table that was written in the background to whoever asked for it and may still see its figures. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { exports as words } from '@quan-triet/shared/i18n/vi/exports'
import type { ExportId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findExportFile, findExportJob } from '../../db/queries/export-jobs.ts'
import { XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { readFileToShow } from '../files/keep-file.ts'
import { requirePerson, requireRightInTree } from '../rights.ts'

/** The export is recorded before the file leaves. @throws ServiceError `not_found`, `not_allowed` */
export const getExportFile = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ExportId }
}): Promise<FileAnswer> => {
  const { personId } = requirePerson(ctx)
  const job = await findExportJob(ctx.db, input.id)
  if (job?.person_id !== personId) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'see_figures', job.org_unit_id)
  const file = await findExportFile(ctx.db, job.id)
  if (!file) throw new ServiceError('not_found')
  await recordAudit(ctx, {
    action: 'export-progress',
    orgUnitId: job.org_unit_id,
    subject: `export:${job.id}`,
    detail: { campaign: job.campaign_id, count: job.rows_all },
  })
  const unit = fold(job.unitName).replaceAll(/[^a-z0-9]+/g, '-')
  return {
    fileName: words.fileName(unit, dayOf(job.finished_at ?? job.asked_at)),
    contentType: XLSX_TYPE,
    bytes: await readFileToShow(ctx, file),
  }
}
