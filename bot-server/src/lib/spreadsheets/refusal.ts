/** Says what reading a spreadsheet can give: its sheets, or the reason why it cannot be taken. */

/** Every reason for which a spreadsheet is turned away; a sentence for each stands with the messages of imports. */
export const spreadsheetRefusals = [
  'empty',
  'too_big',
  'unsupported_type',
  'encrypted',
  'damaged',
  'macros',
  'outside_links',
  'too_many_rows',
  'too_complex',
  'old_encoding',
  'timeout',
] as const
export type SpreadsheetRefusal = (typeof spreadsheetRefusals)[number]

/** A text as typed, a number, a day that the sheet itself marks as one, or nothing. */
export type SheetCell = string | number | { readonly day: string } | null

/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** From the first row and column of the sheet; rows may be of different lengths. */
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges: readonly Merge[]
}

export type SpreadsheetReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: SpreadsheetRefusal }

/** Thrown inside the readers for what the sender can mend; never leaves `readSpreadsheet`. */
export class RefusedSpreadsheet extends Error {
  readonly reason: SpreadsheetRefusal

  constructor(reason: SpreadsheetRefusal) {
    super(reason)
    this.name = 'RefusedSpreadsheet'
    this.reason = reason
  }
}
