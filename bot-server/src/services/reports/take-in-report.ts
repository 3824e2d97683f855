/** Takes in the report of a unit directly below: from then on its figures count in the report of the level above. */
import type { ReportVersionView, TakeInReportInput } from '@quan-triet/shared/models/report-view'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireReport } from './require-report.ts'
import { takeReportStep } from './take-report-step.ts'
import { tellSenders } from './tell-of-report.ts'
import { viewReport } from './view-report.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, `report_changed` when another version was sent */
export const takeInReport = async ({
  ctx,
  input: { reportId, version },
}: {
  ctx: ServiceContext
  input: TakeInReportInput & { reportId: string }
}): Promise<ReportVersionView> => {
  await requireReport(ctx, reportId, 'above')
  return inTransaction(ctx, async (tx) => {
    const report = await requireReport(tx, reportId, 'above')
    if (version !== report.version) throw new ServiceError('report_changed')
    await takeReportStep(tx, report, {
      action: 'take-in-report',
      to: 'da_nhan',
      entries: { acceptedVersion: version, acceptedOn: dayOf(tx.clock.now()) },
      detail: { version },
    })
    await tellSenders(tx, report, { version, what: 'taken_in' })
    return viewReport(tx, reportId, version)
  })
}
