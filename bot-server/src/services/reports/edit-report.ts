/** Changes numbers and words of a draft; of two people who change the same at once the second is shown both. */
import type { EditReportAnswer, EditReportInput } from '@quan-triet/shared/models/report-view'
import { findVersion } from '../../db/queries/reports.ts'
import { lockReport, replaceDraft } from '../../db/queries/report-writes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { summaryOf } from '../../domain/reports/compile-report.ts'
import { editReport as edit, findConflict } from '../../domain/reports/edit-report.ts'
import { hasReportDraft } from '../../domain/reports/report-states.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { isNodeOpen } from './describe-report.ts'
import { requireReport } from './require-report.ts'
import { noteReport, personOf } from './take-report-step.ts'
import { viewReport } from './view-report.ts'

/**
 * Changes of different lines by two people are both kept. Every changed number keeps what was counted, and the reason.
 * @returns with a conflict: nothing was saved, and the report as the other has left it
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed` without a draft
 */
export const editReport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EditReportInput & { reportId: string }
}): Promise<EditReportAnswer> => {
  const { reportId } = input
  const { nodeId } = await requireReport(ctx, reportId, 'own')
  return inTransaction(ctx, async (tx) => {
    await lockReport(tx.db, { id: reportId, nodeId, now: tx.clock.now() })
    const report = await requireReport(tx, reportId, 'own')
    const version = report.version ?? 0
    const stored = await findVersion(tx.db, reportId, version)
    if (!stored || !isNodeOpen(report) || report.state === null || !hasReportDraft(report.state))
      throw new ServiceError('step_not_allowed')
    // Not by the revision alone: that of a newer version begins at 1 again.
    const conflict = findConflict(stored.content, input)
    if (conflict) return { conflict, report: await viewReport(tx, reportId, version) }
    const content = edit(stored.content, input, tx.clock.now())
    const { reason } = stored
    await replaceDraft(tx.db, {
      reportId,
      version,
      content,
      reason,
      summary: summaryOf(content),
      by: personOf(tx),
    })
    await noteReport(tx, report, {
      action: 'edit-report',
      detail: {
        version,
        cells: input.cells.map(({ cell, typed, reason: why }) => ({ cell, typed, reason: why })),
        sections: input.narrative.map((one) => one.section),
      },
    })
    return { conflict: null, report: await viewReport(tx, reportId, version) }
  })
}
