/** Lays out the report table (2.11) as a sheet with formulas that agree with what the report prints. */
import { reportDocument } from '@quan-triet/shared/i18n/vi/report-document'
import { reportSheet as words } from '@quan-triet/shared/i18n/vi/report-sheet'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ReportLine } from '@quan-triet/shared/models/report-line'
import { linesOf } from '../../domain/figures/report-lines.ts'
import { optionsOf } from './lay-out-report.ts'
import { type ColumnKey, REPORT_COLUMNS, type ReportColumn } from './report-columns.ts'
import {
  columnName,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from '../../lib/spreadsheets/sheet.ts'

/** Number and name stand before the columns of figures, the note behind. */
const BEFORE = 2
const TITLE_ROWS = 2
const HEAD_ROWS = 2
/** From 1, as Excel counts. */
const FIRST_BODY_ROW = TITLE_ROWS + HEAD_ROWS + 1
const NUMBER_WIDTH = 5
const NAME_WIDTH = 30
const FIGURE_WIDTH = 8
const RATIO_WIDTH = 10
const NOTE_WIDTH = 26

const text = (value: string): SheetCell => (value === '' ? null : { kind: 'text', text: value })
const letterOf = (key: ColumnKey): string =>
  columnName(BEFORE + REPORT_COLUMNS.findIndex((column) => column.key === key))

/** A row of figures: a unit of its own, or the sum of the rows above it. */
interface FigureRow {
  name: string
  cells: FigureCells
  guests: number
  note: string
}

export const layOutReportSheet = (content: ReportContent): Sheet => {
  const units = [
    { name: reportDocument.own, cells: content.own, guests: 0, note: '' },
    ...content.children.map((one) => ({
      name: one.unit.nameOrg,
      cells: one.cells,
      guests: one.guests,
      note: one.source === 'giay' ? reportDocument.paper : '',
    })),
  ]
  const lastRow = FIRST_BODY_ROW + units.length - 1
  const whole = {
    name: reportDocument.whole,
    cells: content.total,
    guests: content.guests,
    note: '',
  }
  return {
    name: words.name,
    widths: [
      NUMBER_WIDTH,
      NAME_WIDTH,
      ...REPORT_COLUMNS.map(({ kind }) => (kind === 'ratio' ? RATIO_WIDTH : FIGURE_WIDTH)),
      NOTE_WIDTH,
    ],
    rows: [
      { style: 'title', cells: [text(content.unit.nameCommittee)] },
      { style: 'title', cells: [text(words.title(content.campaign.title))] },
      ...headRows(),
      ...units.map((unit, index) =>
        unitRow(content, unit, { number: index + 1, row: FIRST_BODY_ROW + index }),
      ),
      ...content.missing.map((one) => missingRow(one)),
      sumRow(content, whole, { lastRow, row: lastRow + content.missing.length + 1 }),
      ...noteRows(content),
    ],
    merges: headMerges(),
    frozen: { rows: FIRST_BODY_ROW - 1, columns: BEFORE },
    headRows: [TITLE_ROWS + 1, TITLE_ROWS + HEAD_ROWS],
    pagesWide: 2,
    foot: words.page,
  }
}

const headRows = (): SheetRow[] => [
  {
    style: 'head',
    cells: [
      text(words.number),
      text(words.unit),
      ...REPORT_COLUMNS.map(({ group }, index) =>
        REPORT_COLUMNS[index - 1]?.group === group ? null : text(words.groups[group]),
      ),
      text(words.notes),
    ],
  },
  {
    style: 'head',
    cells: [null, null, ...REPORT_COLUMNS.map(({ key }) => text(words.heads[key])), null],
  },
]

const headMerges = (): Sheet['merges'] => {
  const [top, bottom] = [TITLE_ROWS, TITLE_ROWS + 1]
  const tall = [0, 1, BEFORE + REPORT_COLUMNS.length].map((column) => ({
    fromRow: top,
    toRow: bottom,
    fromColumn: column,
    toColumn: column,
  }))
  const groups = [...new Set(REPORT_COLUMNS.map(({ group }) => group))]
  const wide = groups.map((group) => ({
    fromRow: top,
    toRow: top,
    fromColumn: BEFORE + REPORT_COLUMNS.findIndex((column) => column.group === group),
    toColumn: BEFORE + REPORT_COLUMNS.findLastIndex((column) => column.group === group),
  }))
  return [...tall, ...wide.filter((one) => one.toColumn > one.fromColumn)]
}

const unitRow = (
  content: ReportContent,
  unit: FigureRow,
  at: { number: number; row: number },
): SheetRow => {
  const lines = linesOf(unit.cells, optionsOf(content, unit.guests))
  const figures = REPORT_COLUMNS.map((column) =>
    column.kind === 'count'
      ? countCell(column.key, unit.cells[column.cell], lines)
      : computed(column, at.row, lines),
  )
  return {
    style: 'body',
    cells: [{ kind: 'number', value: at.number }, text(unit.name), ...figures, text(unit.note)],
  }
}

/** A base that nobody declared is no nought: the cell stays empty (TV-08). */
const countCell = (key: ColumnKey, value: number, lines: readonly ReportLine[]): SheetCell =>
  key === 'massesDeclared' && hasNoBase(lines) ? null : { kind: 'number', value }

const hasNoBase = (lines: readonly ReportLine[]): boolean =>
  lines.some((line) => line.code === 'masses' && line.kind === 'no_base')

const missingRow = ({ unit, standing, daysLate }: ReportContent['missing'][number]): SheetRow => ({
  style: 'body',
  cells: [
    null,
    text(unit.nameOrg),
    ...REPORT_COLUMNS.map(() => null),
    text(reportDocument.missingUnit('', reportDocument.standings[standing], daysLate).slice(2)),
  ],
})

const sumRow = (
  content: ReportContent,
  whole: FigureRow,
  { lastRow, row }: { lastRow: number; row: number },
): SheetRow => {
  const lines = linesOf(whole.cells, optionsOf(content, whole.guests))
  const figures = REPORT_COLUMNS.map((column): SheetCell => {
    if (column.kind !== 'count') return computed(column, row, lines)
    if (column.key === 'massesDeclared' && hasNoBase(lines)) return null
    const letter = letterOf(column.key)
    return {
      kind: 'formula',
      formula: `SUM(${letter}${FIRST_BODY_ROW}:${letter}${lastRow})`,
      result: whole.cells[column.cell],
      isPercent: false,
    }
  })
  return { style: 'sum', cells: [null, text(whole.name), ...figures, text(whole.note)] }
}

const computed = (
  column: Exclude<ReportColumn, { kind: 'count' }>,
  row: number,
  lines: readonly ReportLine[],
): SheetCell => {
  const line = lines.find((one) => one.code === column.line)
  if (!line) return null
  if (column.kind === 'difference')
    return {
      kind: 'formula',
      formula: `${letterOf(column.from)}${row}-${letterOf(column.less)}${row}`,
      result: line.numerator,
      isPercent: false,
    }
  return {
    kind: 'formula',
    formula: percentFormula(`${letterOf(column.of)}${row}`, `${letterOf(column.outOf)}${row}`),
    result: percentResult(line),
    isPercent: true,
  }
}

/** Rule 3 and 5 of 2.7 in a cell: two decimals half up, 100,00 % only of the whole, 0,00 % only of nobody. */
const percentFormula = (n: string, d: string): string =>
  `IF(${d}="","${words.noBase}",IF(${n}>${d},"${words.notFormed}",IF(${d}=0,"${words.nobody}",` +
  `IF(OR(${n}=0,${n}=${d}),${n}/${d},MIN(0.9999,MAX(0.0001,ROUND(${n}/${d},4)))))))`

const percentResult = (line: ReportLine): number | string => {
  if (line.kind === 'no_base') return words.noBase
  if (line.kind === 'impossible') return words.notFormed
  if (line.kind === 'nobody') return words.nobody
  return Number(line.percent.replace('%', '').replaceAll('.', '').replace(',', '.')) / 100
}

/** Under the table: what was counted when and on which base, and every line as it is printed. */
const noteRows = (content: ReportContent): SheetRow[] => {
  const note = (value: string): SheetRow => ({ style: 'note', cells: [null, text(value)] })
  const lines = linesOf(content.total, optionsOf(content, content.guests))
  return [
    note(
      reportDocument.base(
        content.cutOffOn,
        reportDocument.bases[content.base],
        content.targetPercent,
      ),
    ),
    note(reportDocument.compiled(content.compiledAt)),
    note(
      content.missing.length === 0
        ? reportDocument.allReported
        : reportDocument.missing(content.missing.length),
    ),
    ...content.missing.map((one) =>
      note(
        reportDocument.missingUnit(
          one.unit.nameOrg,
          reportDocument.standings[one.standing],
          one.daysLate,
        ),
      ),
    ),
    { style: 'title', cells: [null, text(words.summary)] },
    ...lines.map((line): SheetRow => ({
      style: 'note',
      cells: [null, text(line.label), text(line.text), text(line.note)],
    })),
  ]
}
