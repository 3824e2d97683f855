/** Writes a table of any length as an Excel file, row by row, in which no cell can ever be a formula. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { excelText } from './excel-text.ts'
import type { TableCell, TableColumn } from './write-table.ts'

export interface StreamedTable {
  /** At most 31 characters, without what Excel forbids in a name. */
  sheetName: string
  columns: readonly TableColumn[]
  /** So many columns stay in sight, beside the header. */
  frozenColumns: number
  rows: AsyncIterable<readonly TableCell[]>
}

const FONT = { name: 'Times New Roman', size: 12 }
/** Requests are answered between. */
const ROWS_A_TURN = 100

const asCell = (value: TableCell): CellValue =>
  typeof value === 'string' ? excelText(value) : value

async function* inTurns(rows: StreamedTable['rows']): AsyncGenerator<CellValue[]> {
  let count = 0
  for await (const row of rows) {
    count += 1
    if (count % ROWS_A_TURN === 0) await nextTurn()
    yield row.map(asCell)
  }
}

/**
 * Only as many rows are held as are being written. Text is stored as text and in the format of text, so that neither
 * opening nor editing a cell makes it a formula (SEC-7); beyond what one sheet holds another one follows.
 */
export const streamTable = (table: StreamedTable): ReadableStream<Uint8Array> =>
  writeXlsxStream(inTurns(table.rows), {
    name: table.sheetName,
    freezePane: { rows: 1, columns: table.frozenColumns },
    columns: table.columns.map(({ title, width, kind }) => ({
      header: title,
      width,
      style: { font: FONT, numFmt: kind === 'number' ? '#,##0' : '@' },
    })),
  })
