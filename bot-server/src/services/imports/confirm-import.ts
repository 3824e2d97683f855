/** Confirms an import: judges its rows once more and saves those that nothing speaks against, all or nothing. */
import type { ImportId } from '@quan-triet/shared/models/ids'
import { ImportResult } from '@quan-triet/shared/models/import'
import { type ImportJobRow, markImportSaved } from '../../db/queries/import-jobs.ts'
import { refreshStatistics } from '../../db/refresh-statistics.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOwnImport } from './import-rights.ts'
import { judgeStagedRoster, judgeStagedTree } from './judge-staged.ts'
import { saveRoster } from './save-roster.ts'
import { saveTree } from './save-tree.ts'
import { openAbout, openRows, sealAbout, stagingOf, type StoredRow } from './staging.ts'

/** From so many rows on, what the database knows of its tables is no more what they are. */
const BULK = 500

/**
 * Confirming twice saves once and answers the same. What was staged is deleted.
 * @throws ServiceError `not_found`; `import_changed` when a row would now be saved otherwise than the preview said
 */
export const confirmImport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: ImportId }
}): Promise<ImportResult> => {
  const job = await requireOwnImport(ctx, input.id)
  if (job.result !== null) return ImportResult.parse(JSON.parse(job.result))
  const about = await openAbout(ctx, job)
  const result = await inTransaction(ctx, async (tx) => {
    const stored = await openRows(tx, job.id)
    const result = await save(tx, job, stored)
    const saved = await markImportSaved(tx.db, {
      id: job.id,
      version: job.version,
      result: JSON.stringify(result),
      // Names have no use any more once the rows are saved.
      sealedAbout: await sealAbout(tx, stagingOf(job), {
        ...about,
        missing: { count: about.missing.count, names: [] },
      }),
      now: tx.clock.now(),
    })
    if (!saved) throw new ServiceError('import_changed')
    return result
  })
  if (result.added + result.moved >= BULK) await refreshStatistics(ctx.db)
  return result
}

const save = async (
  tx: ServiceContext,
  job: ImportJobRow,
  stored: readonly StoredRow[],
): Promise<ImportResult> => {
  const place = { id: job.id, unitId: job.org_unit_id }
  if (job.kind === 'tree') {
    const { rows } = await judgeStagedTree(tx, job.org_unit_id, stored)
    requireAsShown(stored, rows)
    return saveTree(tx, { ...place, rows })
  }
  const { rows } = await judgeStagedRoster(tx, job.org_unit_id, stored)
  requireAsShown(stored, rows)
  return saveRoster(tx, { ...place, rows })
}

/** What was confirmed is what was shown: anything else is shown first. */
const requireAsShown = (
  stored: readonly StoredRow[],
  judged: readonly Pick<StoredRow, 'row' | 'verdict'>[],
): void => {
  const now = new Map(judged.map(({ row, verdict }) => [row, verdict]))
  if (stored.some(({ row, verdict }) => now.get(row) !== verdict))
    throw new ServiceError('import_changed')
}
