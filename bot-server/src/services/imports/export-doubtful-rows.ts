/** Gives the rows that cannot be saved yet as a spreadsheet, each with the reasons in words. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import type { ImportId } from '@quan-triet/shared/models/ids'
import { writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { showRow } from './describe-rows.ts'
import { requireOwnImport } from './import-rights.ts'
import { openAbout, openRows } from './staging.ts'

/** The columns that were kept, the row's number in the file, and why. @throws ServiceError `not_found` */
export const exportDoubtfulRows = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ImportId }
}): Promise<FileAnswer> => {
  const job = await requireOwnImport(ctx, input.id)
  const about = await openAbout(ctx, job)
  // A phone number is not kept, so its column would come back empty.
  const fields = about.fields.filter((field) => field !== 'phone')
  const rows = (await openRows(ctx, job.id))
    .filter(({ verdict }) => verdict === 'nghi_van' || verdict === 'tu_choi')
    .map(showRow)
  await recordLook(ctx, {
    action: 'look-import',
    orgUnitId: job.org_unit_id,
    subject: `import:${job.id}`,
    detail: { rows: rows.length },
  })
  const bytes = await writeTable({
    sheetName: words.errorsSheet,
    columns: [
      ...fields.map((field) => ({
        title: words.fields[field],
        width: 24,
        kind: 'text' as const,
      })),
      { title: words.rowNumber, width: 12, kind: 'number' },
      { title: words.reason, width: 70, kind: 'text' },
    ],
    rows: rows.map(({ row, values, reasons }) => [
      ...fields.map((field) => values[field] ?? null),
      row,
      reasons.map(({ text }) => text).join(' '),
    ]),
  })
  return { fileName: words.errorsFile, contentType: XLSX_TYPE, bytes }
}
