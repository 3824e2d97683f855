/** Reads a file with the columns chosen, judges every row, and keeps it sealed until it is confirmed. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { ImportId } from '@quan-triet/shared/models/ids'
import type { ColumnChoice, ImportSummary, ImportTarget } from '@quan-triet/shared/models/import'
import { addMs } from '@quan-triet/shared/time/calendar'
import { importFields, neededField } from '@quan-triet/shared/vocabulary/import-fields'
import { insertImportJob, replaceImportBlocks } from '../../db/queries/import-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { GuessedColumn } from '../../domain/imports/guess-columns.ts'
import type { FoundTable } from '../../domain/imports/find-table.ts'
import {
  allowedChoice,
  guessedChoice,
  type StagedRow,
  takeValues,
} from '../../domain/imports/staged-row.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { importerOf, requireImportRight } from './import-rights.ts'
import { inTurns } from './in-turns.ts'
import { judgeAgain } from './judge-again.ts'
import { createPhoneMatcher } from './phone-matching.ts'
import { readList } from './read-list.ts'
import { sealAbout, sealRows } from './staging.ts'
import { summaryOf } from './summary-of.ts'

const KEPT_MS = 24 * 3_600_000

/**
 * Columns that are not chosen, and those that hold what is never taken, are forgotten before anything is kept (P-03);
 * phone numbers are kept only as what they are matched by. Nothing is saved to the rosters.
 * @param input.columns without it, the guess counts
 * @throws ServiceError `not_allowed`, `not_found`, `import_refused` with a sentence
 */
export const stageImport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ImportTarget & { bytes: Uint8Array; columns?: ColumnChoice | undefined }
}): Promise<ImportSummary> => {
  await requireImportRight(ctx, input.kind, input.orgUnitId)
  const { table, columns } = await readList(input)
  const choice = choiceOf(input, columns)
  if (!choice.some(({ field }) => field === neededField[input.kind]))
    throw new ServiceError('import_refused', words.noName[input.kind])
  const staged = await takeRows(ctx, table, choice)
  if (staged.length === 0) throw new ServiceError('import_refused', words.noRows)
  const taken = new Set(choice.map(({ index }) => index))
  const dropped = columns.filter(({ index, title }) => !taken.has(index) && title !== '')
  const staging = {
    id: ctx.newId<ImportId>(),
    unitId: input.orgUnitId,
    kind: input.kind,
    sessionId: input.sessionId,
  }
  const { rows, about } = await judgeAgain(ctx, staging, staged)
  const full = {
    ...about,
    sessionId: input.sessionId,
    fileName: input.fileName,
    fields: [...new Set(choice.map(({ field }) => field))],
    dropped: dropped.map(({ title }) => title),
    passedOver: table.passedOver,
  }
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const job = {
      id: staging.id,
      kind: input.kind,
      org_unit_id: input.orgUnitId,
      created_by: importerOf(tx),
      state: 'cho' as const,
      row_count: rows.length,
      version: 1,
      sealed_about: await sealAbout(tx, staging, full),
      created_at: now,
      expires_at: addMs(now, KEPT_MS),
      finished_at: null,
      result: null,
    }
    await insertImportJob(tx.db, job)
    await replaceImportBlocks(tx.db, staging.id, await sealRows(tx, staging, rows))
    await recordAudit(tx, {
      action: 'stage-import',
      orgUnitId: input.orgUnitId,
      subject: `import:${staging.id}`,
      detail: { kind: input.kind, rows: rows.length, missing: about.missing.count },
    })
    return summaryOf(tx, job)
  })
}

/** Of what was chosen, or guessed, what a list of this kind has and what may be taken. */
const choiceOf = (
  input: Pick<ImportTarget, 'kind'> & { columns?: ColumnChoice | undefined },
  columns: readonly GuessedColumn[],
): ColumnChoice =>
  allowedChoice(columns, input.columns ?? guessedChoice(columns)).filter(({ field }) =>
    importFields[input.kind].includes(field),
  )

const takeRows = async (
  ctx: ServiceContext,
  table: FoundTable,
  choice: ColumnChoice,
): Promise<StagedRow[]> => {
  const withoutPhone = await createPhoneMatcher(ctx)
  const rows = await inTurns(table.rows, (row): StagedRow => {
    const values = takeValues(row, choice, table.titles)
    return { row: row.row, ...withoutPhone(values), answers: {}, isSkipped: false }
  })
  return rows.filter(({ values, phone }) => Object.keys(values).length > 0 || phone !== null)
}
