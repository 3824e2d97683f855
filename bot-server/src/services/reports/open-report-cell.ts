/** Opens what a number of a report counts: the unit's own, each unit below, and at a branch who, for whoever may know. */
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ReportCellView } from '@quan-triet/shared/models/report-view'
import { isNamedCell, listPeopleOfCell } from '../../db/queries/report-people.ts'
import { mayDo } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from '../figures/count-unit.ts'
import { requireVersion } from './get-report-version.ts'
import type { HeldReport } from './require-report.ts'

/**
 * Names only at a branch, and only for who sees its names there: who is counted now for that day, which later corrections
 * of the roll may have moved; the number is the report's own.
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const openReportCell = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { reportId: string; version: number; cell: CellCode }
}): Promise<ReportCellView> => {
  const { report, content } = await requireVersion(ctx, input)
  const { cell } = input
  const correction = content.corrections.find((one) => one.cell === cell)
  return {
    cell,
    own: content.own[cell],
    correction: correction
      ? { counted: correction.counted, typed: correction.typed, reason: correction.reason }
      : null,
    children: content.children.map(({ unit, version, cells }) => {
      return { unit, version, count: cells[cell] }
    }),
    total: content.total[cell],
    people: await namePeople(ctx, report, { content, cell }),
  }
}

const namePeople = async (
  ctx: ServiceContext,
  { reportId, unitId, campaignId }: HeldReport,
  { content, cell }: { content: ReportContent; cell: CellCode },
): Promise<string[] | null> => {
  const isBranch = content.own.branches > 0 && content.children.length === 0
  const maySee = mayDo(ctx.actor, 'see_names', unitId) || mayDo(ctx.actor, 'run_branch', unitId)
  if (!isBranch || !maySee || content.source === 'giay' || !isNamedCell(cell)) return null
  const day = content.cutOffOn
  await recordLook(ctx, {
    action: 'look-report-cell',
    orgUnitId: unitId,
    subject: `report:${reportId}`,
    detail: { cell, day },
  })
  return listPeopleOfCell(ctx.db, { unitId, campaignId, day, at: lastMomentOf(day), cell })
}
