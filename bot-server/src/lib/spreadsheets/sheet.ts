/** Says what a table with formulas holds, so that rules can lay it out and one writer can write it. */

/** A formula carries the value it comes to, for programs that do not compute. */
export type SheetCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'formula'; formula: string; result: number | string; isPercent: boolean }
  | null

export interface SheetRow {
  cells: readonly SheetCell[]
  /** `head` repeats on every printed page; `sum` is bold. */
  style: 'title' | 'head' | 'body' | 'sum' | 'note'
}

export interface Sheet {
  name: string
  /** In characters. */
  widths: readonly number[]
  rows: readonly SheetRow[]
  /** First to last cell, as row and column from 0, that are one on paper. */
  merges: readonly { fromRow: number; fromColumn: number; toRow: number; toColumn: number }[]
  /** So many rows and columns stay in sight. */
  frozen: { rows: number; columns: number }
  /** First and last row of the head, from 1, printed on every page. */
  headRows: readonly [first: number, last: number]
  /** On so many sheets of paper side by side; the frozen columns stand on each. */
  pagesWide: number
  foot: string
}

/** A, B, … Z, AA, …; @param index from 0 */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
