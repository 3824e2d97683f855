/** Confirms an import: judges its rows once more and saves those that nothing speaks against, all or nothing. */
import type { ImportId } from '@quan-triet/shared/models/ids'
import { ImportResult } from '@quan-triet/shared/models/import'
import { markImportSaved } from '../../db/queries/import-jobs.ts'
import { refreshStatistics } from '../../db/refresh-statistics.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOwnImport } from './import-rights.ts'
import { judgeStagedAttendance } from './judge-staged-attendance.ts'
import { judgeStagedSessions } from './judge-staged-sessions.ts'
import { judgeStagedRoster, judgeStagedTree } from './judge-staged.ts'
import { saveAttendance } from './save-attendance.ts'
import { saveRoster } from './save-roster.ts'
import { saveSessions } from './save-sessions.ts'
import { saveTree } from './save-tree.ts'
import {
  openAbout,
  openRows,
  sealAbout,
  type Staging,
  stagingOf,
  type StoredRow,
} from './staging.ts'

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
    const result = await save(tx, stagingOf(job, about), stored)
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
  staging: Staging,
  stored: readonly StoredRow[],
): Promise<ImportResult> => {
  const { unitId } = staging
  const place = { id: staging.id, unitId }
  if (staging.kind === 'attendance') {
    const { rows, session } = await judgeStagedAttendance(tx, staging, stored)
    requireAsShown(stored, rows)
    return saveAttendance(tx, { ...place, session, rows })
  }
  if (staging.kind === 'sessions') {
    const { rows } = await judgeStagedSessions(tx, staging, stored)
    requireAsShown(stored, rows)
    return saveSessions(tx, { ...place, rows })
  }
  if (staging.kind === 'tree') {
    const { rows } = await judgeStagedTree(tx, unitId, stored)
    requireAsShown(stored, rows)
    return saveTree(tx, { ...place, rows })
  }
  const { rows } = await judgeStagedRoster(tx, unitId, stored)
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
