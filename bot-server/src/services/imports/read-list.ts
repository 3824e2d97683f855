/** Reads an uploaded spreadsheet and finds the list in it. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { ImportKind } from '@quan-triet/shared/models/import'
import { isKnownTitle } from '../../domain/imports/column-words.ts'
import { findTable, type FoundTable, scoreSheet } from '../../domain/imports/find-table.ts'
import { type GuessedColumn, guessColumns } from '../../domain/imports/guess-columns.ts'
import { readSpreadsheet } from '../../lib/spreadsheets/read-spreadsheet.ts'
import { ServiceError } from '../errors.ts'

export interface ReadList {
  sheets: { index: number; name: string; rows: number }[]
  sheet: number
  table: FoundTable
  columns: GuessedColumn[]
}

export interface ListFile {
  kind: ImportKind
  bytes: Uint8Array
  /** The sheet by its place; without it, the visible one that looks most like a list. */
  sheet?: number | undefined
}

/** Nothing is kept. @throws ServiceError `import_refused` with a sentence: not to be read, or no list in it */
export const readList = async ({ kind, bytes, sheet }: ListFile): Promise<ReadList> => {
  const reading = await readSpreadsheet(bytes)
  if (!reading.ok) throw new ServiceError('import_refused', words.refused[reading.reason])
  const isTitle = isKnownTitle(kind)
  const sheets = reading.sheets.map(({ name, rows }, index) => ({ index, name, rows: rows.length }))
  const scores = reading.sheets.map((one) => (one.isHidden ? 0 : scoreSheet(one, isTitle)))
  const chosen = sheet ?? scores.indexOf(Math.max(...scores))
  const found = reading.sheets[chosen]
  const table = found && findTable(found, isTitle)
  if (table === undefined) throw new ServiceError('import_refused', words.noHeader)
  if (table.rows.length === 0) throw new ServiceError('import_refused', words.noRows)
  const visible = sheets.filter(
    (one, index) => one.rows > 0 && reading.sheets[index]?.isHidden === false,
  )
  return { sheets: visible, sheet: chosen, table, columns: guessColumns(kind, table) }
}
