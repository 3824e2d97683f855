/** Opens a new version of a report that was taken in; the old one stays readable and counts until the new one is taken in. */
import type { ReturnReportInput, ReportVersionView } from '@quan-triet/shared/models/report-view'
import { findVersion } from '../../db/queries/reports.ts'
import { lockReport, replaceDraft } from '../../db/queries/report-writes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { summaryOf } from '../../domain/reports/compile-report.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { isNodeOpen } from './describe-report.ts'
import { requireReport } from './require-report.ts'
import { personOf, takeReportStep } from './take-report-step.ts'
import { tellLevelAbove } from './tell-of-report.ts'
import { viewReport } from './view-report.ts'

/**
 * The level above is told that what it compiled rests on figures that are being corrected; nothing of its is changed.
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, `report_changed`
 */
export const correctReport = async ({
  ctx,
  input: { reportId, version, reason },
}: {
  ctx: ServiceContext
  input: ReturnReportInput & { reportId: string }
}): Promise<ReportVersionView> => {
  const { nodeId } = await requireReport(ctx, reportId, 'own')
  return inTransaction(ctx, async (tx) => {
    await lockReport(tx.db, { id: reportId, nodeId, now: tx.clock.now() })
    const report = await requireReport(tx, reportId, 'own')
    if (!isNodeOpen(report)) throw new ServiceError('step_not_allowed')
    const stored = version === report.version ? await findVersion(tx.db, reportId, version) : null
    if (!stored) throw new ServiceError('report_changed')
    const next = version + 1
    await takeReportStep(tx, report, {
      action: 'correct-report',
      to: 'dinh_chinh',
      reason,
      entries: { version: next },
      detail: { version: next },
    })
    const { content } = stored
    await replaceDraft(tx.db, {
      reportId,
      version: next,
      content,
      reason,
      summary: summaryOf(content),
      by: personOf(tx),
    })
    await tellLevelAbove(tx, report, { version: next, what: 'corrected' })
    return viewReport(tx, reportId, next)
  })
}
