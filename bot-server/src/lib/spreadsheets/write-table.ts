/** Writes tables as an Excel file in which no cell can ever be a formula. */
import writeXlsx from 'write-excel-file/node'

export interface TableColumn {
  title: string
  /** In characters. */
  width: number
  kind: 'text' | 'number' | 'day'
}

/** A text, a number, a day as `YYYY-MM-DD`, or nothing. */
export type TableCell = string | number | null

export interface Table {
  /** At most 31 characters; what Excel forbids in a name is left out. */
  sheetName: string
  columns: readonly TableColumn[]
  rows: readonly (readonly TableCell[])[]
  /** Lines above the header, such as what the table is about. */
  titles?: readonly string[]
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767
const FORBIDDEN_IN_NAMES = /[[\]:*?/\\']/g
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Text is stored as text and in the format of text, so that neither opening nor editing a cell makes it a formula
 * (SEC-7); what stands in it comes out of `readSpreadsheet` unchanged. The header stays in sight.
 * @returns the bytes of an .xlsx file
 */
export const writeTable = (table: Table): Promise<Uint8Array<ArrayBuffer>> => writeTables([table])

/** As `writeTable`, a sheet for each table. */
export const writeTables = async (tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> => {
  const book = writeXlsx(
    tables.map((table) => ({
      sheet: table.sheetName.replaceAll(FORBIDDEN_IN_NAMES, ' ').slice(0, 31),
      columns: table.columns.map(({ width }) => ({ width })),
      stickyRowsCount: (table.titles?.length ?? 0) + 1,
      data: [
        ...(table.titles ?? []).map((title) => [textCell(title, { fontWeight: 'bold' })]),
        table.columns.map(({ title }) =>
          textCell(title, { fontWeight: 'bold', backgroundColor: '#EDEDED', wrap: true }),
        ),
        ...table.rows.map((row) => row.map((value, index) => cellOf(value, table.columns[index]))),
      ],
    })),
  )
  return new Uint8Array(await book.toBuffer())
}

const cellOf = (value: TableCell, column: TableColumn | undefined) => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  const day = column?.kind === 'day' ? DAY.exec(value) : null
  if (day === null) return textCell(value, {})
  const [year, month, date] = day.slice(1).map(Number)
  const instant = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date))
  return { value: instant, type: Date, format: 'dd/mm/yyyy' }
}

const textCell = (text: string, style: object) => ({
  value: escapeForExcel(text).slice(0, LONGEST_TEXT),
  type: String,
  format: '@',
  ...style,
})

/** Excel reads `_x0041_` inside a text as the letter A, and loses a bare carriage return: both are spelled out. */
const escapeForExcel = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('\r', '_x000D_')
