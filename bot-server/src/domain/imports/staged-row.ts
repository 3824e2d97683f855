/** Takes from a list only the columns that were chosen, row by row, and forgets the rest (P-03). */
import type { ColumnChoice, ImportField } from '@quan-triet/shared/models/import'
import { isTick } from './clean-words.ts'
import type { GuessedColumn } from './guess-columns.ts'
import type { TableRow } from './find-table.ts'
import { textOf } from './sheet.ts'

export type RowValues = Partial<Record<ImportField, string>>

export interface StagedRow {
  /** The row of the sheet, from 1. */
  row: number
  values: RowValues
  /** What the phone number is matched by; the number itself is not kept. */
  phone: string | null
  /** A phone number was given that is none. */
  hasBadPhone: boolean
  /** Answers to doubts, by the doubt's code. */
  answers: Record<string, string>
  isSkipped: boolean
}

const LONGEST_VALUE = 200

/** The columns that may be taken: what was chosen, unless it holds what is never taken. */
export const allowedChoice = (
  columns: readonly GuessedColumn[],
  choice: ColumnChoice,
): ColumnChoice =>
  choice.filter(({ index }) => columns.some((one) => one.index === index && !one.isSensitive))

/** The guess as a choice, for who does not choose. */
export const guessedChoice = (columns: readonly GuessedColumn[]): ColumnChoice =>
  columns.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }]))

/**
 * The values of a row by field. A name in two columns is joined; of several columns for any other field the first with
 * something in it counts, as birth years under "Nam" and "Nữ".
 */
export const takeValues = (
  { cells, section }: TableRow,
  choice: ColumnChoice,
  titles: readonly string[],
): RowValues => {
  const values: RowValues = {}
  for (const { index, field } of choice) {
    const text = readCell(textOf(cells[index]), field, titles[index] ?? '')
    const before = values[field]
    if (text === '') continue
    if (before === undefined) values[field] = text
    else if (field === 'full_name' || field === 'role')
      values[field] = `${before}${joint(field)}${text}`
  }
  if (
    section !== '' &&
    values.unit === undefined &&
    values.unit_code === undefined &&
    Object.keys(values).length > 0
  )
    values.unit = section
  return values
}

const joint = (field: ImportField): string => (field === 'full_name' ? ' ' : ', ')

/** A tick under a title that is itself the word, such as an x under "Dự bị", says that word. */
const readCell = (text: string, field: ImportField, title: string): string => {
  const isByTitle =
    field === 'attended' ||
    field === 'stage' ||
    field === 'role' ||
    field === 'attach' ||
    field === 'exemption'
  const said = isByTitle && isTick(text) ? (title.split(' / ').at(-1) ?? text) : text
  return said.slice(0, LONGEST_VALUE)
}
