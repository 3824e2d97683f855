/** Says which columns a file has and what each seems to be; nothing of the file is kept. */
import type { ImportLook, ImportTarget } from '@quan-triet/shared/models/import'
import type { ServiceContext } from '../context.ts'
import { requireImportRight } from './import-rights.ts'
import { readList } from './read-list.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `import_refused` with a sentence */
export const lookAtFile = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ImportTarget & { bytes: Uint8Array }
}): Promise<ImportLook> => {
  await requireImportRight(ctx, input.kind, input.orgUnitId)
  const { sheets, sheet, table, columns } = await readList(input)
  return { sheets, sheet, headerRow: table.headerRow, rows: table.rows.length, columns }
}
