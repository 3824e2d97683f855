/** Finds the list in a sheet as offices keep it: below titles, under one to three header rows, above totals and names. */
import { fold } from '@quan-triet/shared/text/fold'
import { type Cell, type Merge, type Sheet, textOf } from './sheet.ts'
import { isFooter, isSectionTitle, isTotal, sectionName } from './row-words.ts'

export interface TableRow {
  /** The row of the sheet, from 1. */
  readonly row: number
  readonly cells: readonly Cell[]
  /** The heading above the row inside the list, such as a unit's name; empty without one. */
  readonly section: string
}

export interface FoundTable {
  /** One a column; group and column titles joined by ` / `. */
  readonly titles: readonly string[]
  /** The last row of the header, from 1. */
  readonly headerRow: number
  readonly rows: readonly TableRow[]
  /** Totals, repeated headers, column numbers and signatures. */
  readonly passedOver: number
}

const HEADER_WITHIN = 40
const LONGEST_TITLE = 80

/**
 * @param isKnownTitle whether a folded text is the title of a column that rosters or lists of units have
 * @returns undefined if no row looks like a header
 */
export const findTable = (
  sheet: Sheet,
  isKnownTitle: (folded: string) => boolean,
): FoundTable | undefined => {
  const grid = fillMerges(sheet)
  const found = findHeaderRow(grid.slice(0, HEADER_WITHIN), isKnownTitle)
  if (found === undefined) return undefined
  const [first, last] = widenHeader(sheet, found)
  const titles = titlesOf(sheet, first, last)
  return { titles, headerRow: last + 1, ...collectRows(grid, titles, last + 1) }
}

/** How many of a sheet's first rows look like a header, for choosing among sheets. */
export const scoreSheet = (sheet: Sheet, isKnownTitle: (folded: string) => boolean): number =>
  Math.max(0, ...sheet.rows.slice(0, HEADER_WITHIN).map((row) => scoreRow(row, isKnownTitle)))

const scoreRow = (row: readonly Cell[], isKnownTitle: (folded: string) => boolean): number =>
  new Set(
    row
      .filter((cell) => typeof cell === 'string' && cell.length <= LONGEST_TITLE)
      .map((cell) => fold(textOf(cell)))
      .filter((text) => text !== '' && isKnownTitle(text)),
  ).size

const findHeaderRow = (
  rows: readonly (readonly Cell[])[],
  isKnownTitle: (folded: string) => boolean,
): number | undefined => {
  const scores = rows.map((row) => scoreRow(row, isKnownTitle))
  const best = Math.max(0, ...scores)
  return best < 2 ? undefined : scores.indexOf(best)
}

/** A merged cell says its text in every row it covers; across columns it stays one cell, as a heading is. */
const fillMerges = ({ rows, merges }: Sheet): Cell[][] => {
  const grid = rows.map((row) => [...row])
  for (const { top, left, bottom, right } of merges) {
    if (left !== right) continue
    const value = grid[top]?.[left] ?? null
    for (let row = top + 1; row <= Math.min(bottom, grid.length - 1); row += 1) {
      const cells = grid[row]
      if (cells !== undefined && (cells[left] ?? null) === null) cells[left] = value
    }
  }
  return grid
}

const widenHeader = ({ rows, merges }: Sheet, found: number): readonly [number, number] => {
  let [first, last] = [found, found]
  const covers = (upper: number): boolean =>
    merges.some(({ top, bottom }) => top <= upper && bottom > upper && bottom - top <= 2)
  while (first > 0 && found - first < 2 && covers(first - 1)) first -= 1
  while (last - found < 2 && covers(last)) last += 1
  if (last === found && hasSubtitles(rows, merges, found)) last += 1
  return [first, last]
}

/** A second header row without merged cells: words under titles that are missing or stand over several columns. */
const hasSubtitles = (
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[],
  at: number,
): boolean => {
  const upper = rows[at] ?? []
  const lower = (rows[at + 1] ?? []).map((cell, column) => ({ text: textOf(cell), column }))
  const words = lower.filter(({ text }) => text !== '')
  const isOfWords = words.length > 0 && words.every(({ text }) => !/\d|^.{40}/.test(text))
  const isUnderGroup = ({ column }: { column: number }): boolean =>
    textOf(upper[column]) === '' ||
    merges.some(
      ({ top, left, right }) => top === at && left < right && left <= column && column <= right,
    )
  return isOfWords && words.some(isUnderGroup) && words.length < upper.length
}

const titlesOf = ({ rows, merges }: Sheet, first: number, last: number): string[] => {
  const header = fillMerges({ rows: rows.slice(0, last + 1), merges: [] })
  for (const { top, left, bottom, right } of merges) {
    if (top < first || bottom > last) continue
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        setCell(header, [row, column], header[top]?.[left] ?? null)
  }
  const lines = header.slice(first, last + 1)
  const width = Math.max(0, ...rows.slice(first).map((row) => row.length))
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((line, index) => textOf(line[column]) || groupLeftOf(lines, index, column))
      .filter((text, index, all) => text !== '' && text !== all[index - 1])
      .join(' / '),
  )
}

const setCell = (grid: Cell[][], [row, column]: readonly [number, number], value: Cell): void => {
  const cells = grid[row]
  if (cells !== undefined) cells[column] = value
}

/** In a header without merged cells a group's title stands over its first column only. */
const groupLeftOf = (
  lines: readonly (readonly Cell[])[],
  index: number,
  column: number,
): string => {
  if (index === lines.length - 1 || textOf(lines.at(-1)?.[column]) === '') return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textOf(lines[index]?.[left])
    if (text !== '') return textOf(lines.at(-1)?.[left]) === '' ? '' : text
  }
  return ''
}

const collectRows = (
  grid: readonly (readonly Cell[])[],
  titles: readonly string[],
  start: number,
): { rows: TableRow[]; passedOver: number } => {
  const lastTitles = titles.map((title) => fold(title.split(' / ').at(-1) ?? ''))
  const rows: TableRow[] = []
  let passedOver = 0
  let section = ''
  for (const [index, cells] of grid.entries()) {
    if (index < start) continue
    const texts = cells.map(textOf)
    const words = texts.filter(Boolean)
    if (words.length === 0) continue
    if (isFooter(words)) return { rows, passedOver: passedOver + 1 }
    if (isSectionTitle(words)) section = sectionName(words[0] ?? '')
    else if (
      isTotal(words) ||
      isColumnNumbers(words, index - start) ||
      isHeaderAgain(texts, lastTitles)
    )
      passedOver += 1
    else rows.push({ row: index + 1, cells, section })
  }
  return { rows, passedOver }
}

/** `(1) (2) (3)` or `A B 1 2` under the header. */
const isColumnNumbers = (words: readonly string[], below: number): boolean =>
  below < 3 && words.length >= 3 && words.every((word) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(word))

const isHeaderAgain = (texts: readonly string[], titles: readonly string[]): boolean => {
  const said = texts.map(fold)
  const same = said.filter((text, column) => text !== '' && text === titles[column]).length
  return same >= 2 && same >= said.filter(Boolean).length - 1
}
