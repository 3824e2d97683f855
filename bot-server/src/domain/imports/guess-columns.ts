/** Guesses what each column of a list is, by its title and by what stands in it. */
import type { ImportField, ImportKind } from '@quan-triet/shared/models/import'
import { fold } from '@quan-triet/shared/text/fold'
import { readPhone } from './clean-phone.ts'
import { readRoles, readStage } from './clean-words.ts'
import { fieldByTitle, isSensitiveTitle } from './column-words.ts'
import type { FoundTable } from './find-table.ts'
import { textOf } from './sheet.ts'

export interface GuessedColumn {
  index: number
  title: string
  field: ImportField | null
  isSensitive: boolean
  samples: string[]
}

const LOOKED_AT = 200
const SHOWN = 3
const SAMPLE_LENGTH = 40
/** The share of a column's values that must look alike. */
const MOST = 0.7

/** Columns without a title and without values are left out. */
export const guessColumns = (kind: ImportKind, table: FoundTable): GuessedColumn[] => {
  const columns = table.titles.map((title, index) => {
    const values = table.rows
      .slice(0, LOOKED_AT)
      .map(({ cells }) => textOf(cells[index]))
      .filter(Boolean)
    const isSensitive = isSensitiveTitle(fold(title)) || mostAre(values, isIdentityNumber)
    return { index, title, values, isSensitive, byTitle: fieldByTitle(kind, fold(title)) ?? null }
  })
  const taken = new Set(columns.map((column) => column.byTitle).filter((field) => field !== null))
  return columns
    .filter(({ title, values }) => title !== '' || values.length > 0)
    .map(({ index, title, values, isSensitive, byTitle }) => {
      const field = isSensitive ? null : (byTitle ?? fieldByContent(kind, { title, values, taken }))
      if (field !== null) taken.add(field)
      const samples = values.slice(0, SHOWN).map((value) => value.slice(0, SAMPLE_LENGTH))
      return { index, title, field, isSensitive, samples: isSensitive ? [] : samples }
    })
}

/** Twelve digits of a citizen, or a Party card's; nothing of the kind is ever taken, whatever the column is called. */
const isIdentityNumber = (value: string): boolean => /^\d{12}$|^\d{8}$|^\d{2}[. ]\d{6}$/.test(value)

const mostAre = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(is).length >= values.length * MOST

const isYear = (value: string): boolean => /^(19[2-9]\d|200\d|201\d)$/.test(value)
const isName = (value: string): boolean => /^\p{L}+( \p{L}[\p{L}'’]*){1,5}$/u.test(value)
const isUnit = (value: string): boolean => /^(chi bo|dang bo|to dang) /.test(fold(value))

/** Only a column without a title is told by its values alone, or the notes would become somebody's role. */
const fieldByContent = (
  kind: ImportKind,
  column: { title: string; values: readonly string[]; taken: ReadonlySet<ImportField> },
): ImportField | null => {
  if (kind !== 'roster' || column.title !== '') return null
  const tries: readonly (readonly [ImportField, (value: string) => boolean])[] = [
    ['phone', (value) => readPhone(value) !== undefined],
    ['birth', isYear],
    ['unit', isUnit],
    ['stage', (value) => readStage(value) !== undefined],
    ['role', (value) => (readRoles(value)?.length ?? 0) > 0],
    ['full_name', isName],
  ]
  const found = tries.find(([field, is]) => !column.taken.has(field) && mostAre(column.values, is))
  return found?.[0] ?? null
}
