/** Reads a report on paper for whoever types it in: its counts, what they print, and what contradicts what. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type {
  CheckTypedReportInput,
  ReadFigure,
  TypedCells,
  TypedReportCheck,
} from '@quan-triet/shared/models/typed-report'
import { linesOf } from '../../domain/figures/report-lines.ts'
import { fillCells } from '../../domain/paper-reports/fill-cells.ts'
import { judgeCells } from '../../domain/paper-reports/judge-cells.ts'
import { readTypedReport as readPaper } from '../../domain/paper-reports/read-typed-report.ts'
import type { ServiceContext } from '../context.ts'
import { requireReportNode } from './require-report.ts'

/**
 * Keeps nothing, the text least of all. Counts that were sent stand as they are; without any, they are those of the text.
 * @throws ServiceError `not_allowed`, `not_found`
 */
export const readTypedReport = async ({
  ctx,
  input: { nodeId, text, ...input },
}: {
  ctx: ServiceContext
  input: CheckTypedReportInput & { nodeId: CampaignNodeId }
}): Promise<TypedReportCheck> => {
  const { base, targetPercent } = await requireReportNode(ctx, { nodeId }, 'either')
  const paper = readPaper(text, targetPercent)
  const cells = fillCells(input.cells ?? cellsOf(paper.figures))
  const guests = input.cells === null ? (paper.guests?.count ?? input.guests) : input.guests
  const told = new Set(paper.findings.map(({ code }) => code))
  return {
    figures: paper.figures,
    cells,
    guests,
    findings: [...paper.findings, ...judgeCells(cells).filter(({ code }) => !told.has(code))],
    lines: linesOf(cells, { guests, targetPercent, base }),
  }
}

const cellsOf = (figures: readonly ReadFigure[]): TypedCells =>
  Object.fromEntries(figures.map(({ cell, count }) => [cell, count]))
