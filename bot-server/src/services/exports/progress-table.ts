/** Lays out the table of progress of a unit and all units below it, a page of units at a time. */
import { exports as words } from '@quan-triet/shared/i18n/vi/exports'
import { reportSheet } from '@quan-triet/shared/i18n/vi/report-sheet'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { Instant } from '@quan-triet/shared/models/moments'
import { levelLabels } from '@quan-triet/shared/vocabulary/levels'
import type { CampaignUnder } from '../../db/queries/figures-campaigns.ts'
import { listCounts } from '../../db/queries/figure-counts.ts'
import { listUnitLines, type UnitLine } from '../../db/queries/progress-rows.ts'
import { REPORT_COLUMNS } from './report-columns.ts'
import { noCells } from '../../domain/figures/cells.ts'
import { linesOf } from '../../domain/figures/report-lines.ts'
import type { StreamedTable } from '../../lib/spreadsheets/stream-table.ts'
import type { TableCell, TableColumn } from '../../lib/spreadsheets/write-table.ts'
import type { ServiceContext } from '../context.ts'

const PAGE = 500

interface Asked {
  unitId: UnitLine['unitId']
  campaign: Pick<CampaignUnder, 'id' | 'title' | 'targetPercent' | 'reportingBase'>
  countedAt: Instant
  day: Parameters<typeof listUnitLines>[1]['day']
}

const COLUMNS: readonly TableColumn[] = [
  { title: words.columns.unit, width: 44, kind: 'text' },
  { title: words.columns.level, width: 22, kind: 'text' },
  { title: words.columns.superior, width: 40, kind: 'text' },
  ...REPORT_COLUMNS.map(({ key, group, kind }): TableColumn => ({
    title: words.head(reportSheet.groups[group], reportSheet.heads[key]),
    width: kind === 'ratio' ? 26 : 14,
    kind: kind === 'ratio' ? 'text' : 'number',
  })),
]

/** The columns of 2.11 in a row a unit, ratios as they are printed. @param afterPage told how many rows are written; may throw */
export const progressTable = (
  ctx: ServiceContext,
  asked: Asked,
  afterPage: (rows: number) => Promise<void>,
): StreamedTable => ({
  sheetName: words.sheet,
  columns: COLUMNS,
  frozenColumns: 1,
  rows: rowsOf(ctx, asked, afterPage),
})

async function* rowsOf(
  ctx: ServiceContext,
  asked: Asked,
  afterPage: (rows: number) => Promise<void>,
): AsyncGenerator<readonly TableCell[]> {
  let after: UnitLine | undefined
  let count = 0
  for (let isMore = true; isMore;) {
    const page = await listUnitLines(ctx.db, asked, { after, limit: PAGE })
    const counts = await totalsOf(ctx, asked, page)
    for (const line of page) yield rowOf(line, asked.campaign, counts.get(line.unitId))
    count += page.length
    after = page.at(-1)
    isMore = page.length === PAGE
    await afterPage(count)
  }
  yield []
  for (const text of words.foot(asked.campaign.title, asked.countedAt)) yield [text]
}

interface Total {
  cells: FigureCells
  guests: number
}

const totalsOf = async (
  ctx: ServiceContext,
  { campaign }: Asked,
  page: readonly UnitLine[],
): Promise<Map<UnitLine['unitId'], Total>> => {
  if (page.length === 0) return new Map()
  const units = page.map((one) => one.unitId)
  const counts = await listCounts(ctx.db, campaign.id, units)
  return new Map(
    counts.filter((one) => one.extent === 'total').map((one) => [one.unitId, one] as const),
  )
}

/** A unit without people, classes and duties has no counters: noughts. */
const rowOf = (
  line: UnitLine,
  { targetPercent, reportingBase: base }: Asked['campaign'],
  { cells, guests }: Total = { cells: noCells, guests: 0 },
): TableCell[] => {
  const lines = new Map(
    linesOf(cells, { guests, targetPercent, base }).map((one) => [one.code, one] as const),
  )
  return [
    line.nameOrg,
    levelLabels[line.level],
    line.superiorName,
    ...REPORT_COLUMNS.map((column): TableCell => {
      // A base that nobody declared is no nought (TV-08).
      if (column.key === 'massesDeclared' && lines.get('masses')?.kind === 'no_base') return null
      if (column.kind === 'count') return cells[column.cell]
      const printed = lines.get(column.line)
      return column.kind === 'ratio' ? (printed?.text ?? null) : (printed?.numerator ?? null)
    }),
  ]
}
