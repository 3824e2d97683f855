/** Returns a report to the unit that sent it, with the reason, privately. */
import type { ReportVersionView, ReturnReportInput } from '@quan-triet/shared/models/report-view'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { isNodeOpen } from './describe-report.ts'
import { requireReport } from './require-report.ts'
import { takeReportStep } from './take-report-step.ts'
import { tellSenders } from './tell-of-report.ts'
import { viewReport } from './view-report.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, `report_changed` when another version was sent */
export const returnReport = async ({
  ctx,
  input: { reportId, version, reason },
}: {
  ctx: ServiceContext
  input: ReturnReportInput & { reportId: string }
}): Promise<ReportVersionView> => {
  await requireReport(ctx, reportId, 'above')
  return inTransaction(ctx, async (tx) => {
    const report = await requireReport(tx, reportId, 'above')
    if (!isNodeOpen(report)) throw new ServiceError('step_not_allowed')
    if (version !== report.version) throw new ServiceError('report_changed')
    await takeReportStep(tx, report, {
      action: 'return-report',
      to: 'tra_lai',
      reason,
      detail: { version },
    })
    await tellSenders(tx, report, { version, what: 'returned', reason })
    return viewReport(tx, reportId, version)
  })
}
