/** Writes a sheet with formulas as an Excel file: the same sheet gives the same bytes. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'
import { excelText } from './excel-text.ts'
import { columnName, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

const LINE = { style: 'thin', color: { rgb: '808080' } } as const
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const FONT = { name: 'Times New Roman', size: 11 }
/** Points of a line of that font, and how many more letters than its width a cell takes. */
const LINE_POINTS = 15
const LETTERS_A_WIDTH = 1.05
const MOST_LINES = 4

const STYLES: Record<SheetRow['style'], CellStyle> = {
  title: { font: { ...FONT, bold: true } },
  head: {
    font: { ...FONT, bold: true },
    border: BORDER,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  body: { font: FONT, border: BORDER, alignment: { vertical: 'center', wrapText: true } },
  sum: {
    font: { ...FONT, bold: true },
    border: BORDER,
    alignment: { vertical: 'center', wrapText: true },
  },
  note: { font: FONT },
}
const COUNT_FORMAT = '#,##0'
const PERCENT_FORMAT = '0.00%'
const TEXT_FORMAT = '@'

const cellOf = (cell: SheetCell, style: SheetRow['style']): Partial<Cell> => {
  const base = STYLES[style]
  if (cell === null) return { value: null, style: base }
  if (cell.kind === 'text')
    return { value: excelText(cell.text), type: 'string', style: { ...base, numFmt: TEXT_FORMAT } }
  if (cell.kind === 'number')
    return { value: cell.value, type: 'number', style: { ...base, numFmt: COUNT_FORMAT } }
  const numFmt = cell.isPercent ? PERCENT_FORMAT : COUNT_FORMAT
  return {
    value: cell.result,
    type: 'formula',
    formula: cell.formula,
    formulaResult: cell.result,
    style: { ...base, numFmt },
  }
}

const textOf = (cell: SheetCell): string => {
  if (cell?.kind === 'text') return cell.text
  return cell?.kind === 'formula' ? String(cell.result) : ''
}

/** Not every program makes a row as high as its text: a text of several lines is given room here. */
const heightOf = ({ cells, style }: SheetRow, widths: readonly number[]): number => {
  if (style === 'title' || style === 'note') return LINE_POINTS
  const lines = cells.map((cell, column) =>
    Math.ceil(textOf(cell).length / ((widths[column] ?? 1) * LETTERS_A_WIDTH)),
  )
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(1, ...lines))
}

/**
 * Only what the sheet calls a formula is one; text is stored as text, whatever it begins with (SEC-7).
 * @param madeAt stands in the file instead of the clock
 */
export const writeSheet = async (
  sheet: Sheet,
  madeAt: Instant,
): Promise<Uint8Array<ArrayBuffer>> => {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, { cells: own, style }] of sheet.rows.entries())
    for (const [column, cell] of own.entries())
      if (cell !== null || style === 'head' || style === 'body' || style === 'sum')
        cells.set(`${row},${column}`, cellOf(cell, style))
  const made = new Date(madeAt)
  const bytes = await writeXlsx({
    properties: { created: made, modified: made },
    sheets: [
      {
        name: sheet.name,
        columns: sheet.widths.map((width) => ({ width })),
        rows: sheet.rows.map((row): CellValue[] => row.cells.map(() => null)),
        cells,
        merges: sheet.merges.map((one) => ({
          startRow: one.fromRow,
          startCol: one.fromColumn,
          endRow: one.toRow,
          endCol: one.toColumn,
        })),
        freezePane: sheet.frozen,
        pageSetup: {
          paperSize: 'a3',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: sheet.pagesWide,
          fitToHeight: 0,
          printTitlesRow: `${sheet.headRows[0]}:${sheet.headRows[1]}`,
          printTitlesColumn: `A:${columnName(sheet.frozen.columns - 1)}`,
        },
        rowDefs: new Map(
          sheet.rows.map((row, index) => [index, { height: heightOf(row, sheet.widths) }]),
        ),
        headerFooter: { oddFooter: `&C${sheet.foot}` },
      },
    ],
  })
  return new Uint8Array(bytes)
}
