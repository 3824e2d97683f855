/** Shows the rows of an import a page at a time, of one verdict or with one doubt. */
import type { ImportId } from '@quan-triet/shared/models/ids'
import type { ImportRows, RowVerdict } from '@quan-triet/shared/models/import'
import type { ServiceContext } from '../context.ts'
import { showRow } from './describe-rows.ts'
import { requireOwnImport } from './import-rights.ts'
import { openRows } from './staging.ts'

const A_PAGE = 50

/** @throws ServiceError `not_found` for anybody but who staged it */
export const listImportRows = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: {
    id: ImportId
    offset: number
    verdict?: RowVerdict | undefined
    reason?: string | undefined
  }
}): Promise<ImportRows> => {
  await requireOwnImport(ctx, input.id)
  const rows = (await openRows(ctx, input.id)).filter(
    ({ verdict, doubts }) =>
      (input.verdict === undefined || verdict === input.verdict) &&
      (input.reason === undefined || doubts.some(({ code }) => code === input.reason)),
  )
  return { rows: rows.slice(input.offset, input.offset + A_PAGE).map(showRow), total: rows.length }
}
