/** Keeps the counts of a report on paper, once nothing in them contradicts unseen. */
import { typedReports as words } from '@quan-triet/shared/i18n/vi/typed-reports'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import type { SaveTypedReportInput } from '@quan-triet/shared/models/typed-report'
import { fillCells } from '../../domain/paper-reports/fill-cells.ts'
import { judgeCells } from '../../domain/paper-reports/judge-cells.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireReportNode } from './require-report.ts'
import { saveTypedReport } from './save-typed-report.ts'

/**
 * A paper may be wrong, and is then kept as it stands, but never unseen: each contradiction among its counts is named in
 * `acknowledged`.
 * @throws ServiceError as `saveTypedReport`; `contradictions_unseen`
 */
export const keepTypedReport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SaveTypedReportInput & { nodeId: CampaignNodeId }
}): Promise<ReportVersionView> => {
  await requireReportNode(ctx, { nodeId: input.nodeId }, 'either')
  const cells = fillCells(input.cells)
  const unseen = judgeCells(cells).filter(
    ({ code, weight }) => weight === 'contradiction' && !input.acknowledged.includes(code),
  )
  if (unseen.length > 0)
    throw new ServiceError(
      'contradictions_unseen',
      words.openContradictions(unseen.map(({ text }) => text)),
    )
  return saveTypedReport({ ctx, input: { ...input, cells } })
}
