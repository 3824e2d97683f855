/** Writes tables as an Excel file in which no cell can ever be a formula. */
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'
import { excelText } from './excel-text.ts'

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
  const bytes = await writeXlsx({ sheets: tables.map(sheetOf) })
  return new Uint8Array(bytes)
}

const BOLD: CellStyle = { font: { bold: true } }
const HEAD: CellStyle = {
  ...BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
  alignment: { wrapText: true },
}

const sheetOf = (table: Table) => {
  const titles = table.titles ?? []
  const lines: Partial<Cell>[][] = [
    ...titles.map((title) => [textCell(title, BOLD)]),
    table.columns.map(({ title }) => textCell(title, HEAD)),
    ...table.rows.map((row) => row.map((value, index) => cellOf(value, table.columns[index]))),
  ]
  return {
    name: table.sheetName.replaceAll(FORBIDDEN_IN_NAMES, ' ').slice(0, 31),
    columns: table.columns.map(({ width }) => ({ width })),
    freezePane: { rows: titles.length + 1 },
    rows: lines.map((line): CellValue[] => line.map(() => null)),
    cells: new Map(
      lines.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell.value === null ? [] : [[`${row},${column}`, cell] as const],
        ),
      ),
    ),
  }
}

const cellOf = (value: TableCell, column: TableColumn | undefined): Partial<Cell> => {
  if (value === null || value === '') return { value: null }
  if (typeof value === 'number') return { value, type: 'number' }
  const day = column?.kind === 'day' ? DAY.exec(value) : null
  if (day === null) return textCell(value, {})
  const [year, month, date] = day.slice(1).map(Number)
  const instant = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date))
  return { value: instant, type: 'date', style: { numFmt: 'dd/mm/yyyy' } }
}

const textCell = (text: string, style: CellStyle): Partial<Cell> => ({
  value: excelText(text),
  type: 'string',
  style: { ...style, numFmt: '@' },
})
