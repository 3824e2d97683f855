/** Mends rows of an import: a cell anew, an answer to a doubt, or a row left out; all rows are judged again. */
import type { ImportId } from '@quan-triet/shared/models/ids'
import type { ImportSummary, MendRowsInput } from '@quan-triet/shared/models/import'
import { claimImportJob, replaceImportBlocks } from '../../db/queries/import-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { StagedRow } from '../../domain/imports/staged-row.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireWaitingImport } from './import-rights.ts'
import { judgeAgain } from './judge-again.ts'
import { createPhoneMatcher } from './phone-matching.ts'
import { openAbout, openRows, sealAbout, sealRows, stagingOf } from './staging.ts'
import { summaryOf } from './summary-of.ts'

/** @throws ServiceError `not_found`, `import_saved`, `import_changed` when mended elsewhere at the same moment */
export const mendRows = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MendRowsInput & { id: ImportId }
}): Promise<ImportSummary> => {
  const job = await requireWaitingImport(ctx, input.id)
  const before = await openAbout(ctx, job)
  const staging = stagingOf(job, before)
  const chosen = new Set(input.rows)
  const stored = await openRows(ctx, job.id)
  const withoutPhone = await createPhoneMatcher(ctx)
  const mended = stored.map((row) => (chosen.has(row.row) ? mend(row, input, withoutPhone) : row))
  const { rows, about } = await judgeAgain(ctx, staging, mended)
  const full = { ...before, ...about }
  return inTransaction(ctx, async (tx) => {
    const sealedAbout = await sealAbout(tx, staging, full)
    if (!(await claimImportJob(tx.db, { id: job.id, version: job.version, sealedAbout })))
      throw new ServiceError('import_changed')
    await replaceImportBlocks(tx.db, job.id, await sealRows(tx, staging, rows))
    return summaryOf(tx, { ...job, sealed_about: sealedAbout })
  })
}

const mend = (
  row: StagedRow,
  { values, answer, isSkipped }: MendRowsInput,
  withoutPhone: Awaited<ReturnType<typeof createPhoneMatcher>>,
): StagedRow => {
  const isAnswered = answer !== undefined
  const own = {
    ...row,
    isSkipped: isSkipped ?? row.isSkipped,
    answers: isAnswered ? { ...row.answers, [answer.code]: answer.value } : row.answers,
  }
  if (values === undefined) return own
  const { phone, ...rest } = values
  const kept = Object.fromEntries(
    Object.entries({ ...row.values, ...rest }).filter(([, text]) => text.trim() !== ''),
  )
  if (phone === undefined) return { ...own, values: kept }
  const { phone: hash, hasBadPhone } = withoutPhone({ phone })
  return { ...own, values: kept, phone: hash, hasBadPhone }
}
