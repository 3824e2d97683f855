/** Shows an import that waits or was saved: counts, doubts, columns left out, who is missing. */
import type { ImportId } from '@quan-triet/shared/models/ids'
import type { ImportSummary } from '@quan-triet/shared/models/import'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireOwnImport } from './import-rights.ts'
import { summaryOf } from './summary-of.ts'

/** @throws ServiceError `not_found` for anybody but who staged it */
export const getImport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ImportId }
}): Promise<ImportSummary> => {
  const job = await requireOwnImport(ctx, input.id)
  const summary = await summaryOf(ctx, job)
  if (summary.missing.count > 0)
    await recordLook(ctx, {
      action: 'look-import',
      orgUnitId: job.org_unit_id,
      subject: `import:${job.id}`,
      detail: { people: summary.missing.count },
    })
  return summary
}
