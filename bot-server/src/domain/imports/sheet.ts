/** Says what a sheet of a spreadsheet is to the rules of imports, and reads its cells as plain text. */
import { cleanText } from '@quan-triet/shared/text/fold'

/** A text as typed, a number, a day that the sheet itself marks as one, or nothing. */
export type Cell = string | number | { readonly day: string } | null

/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

/** Composed letters, single spaces, no line ends; days as `YYYY-MM-DD`; empty for nothing. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return cell.day
  return cleanText(cell).replaceAll(/\s+/g, ' ').trim()
}
