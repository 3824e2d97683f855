/** Sends a report to the level above and freezes it, unless what it took in from below has changed since. */
import { reports as words } from '@quan-triet/shared/i18n/vi/reports'
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ReportVersionView, SendReportInput } from '@quan-triet/shared/models/report-view'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findVersion } from '../../db/queries/reports.ts'
import { lockReport, markFrozen, markTakenUp } from '../../db/queries/report-writes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findChildFaults } from '../../domain/reports/child-faults.ts'
import { hasReportDraft } from '../../domain/reports/report-states.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { isNodeOpen } from './describe-report.ts'
import { loadBelow } from './load-below.ts'
import { type HeldReport, requireReport } from './require-report.ts'
import { personOf, takeReportStep } from './take-report-step.ts'
import { tellLevelAbove } from './tell-of-report.ts'
import { viewReport } from './view-report.ts'

/**
 * Frozen for ever (INV-31); who is missing below is named in it (INV-32). What it took in has gone up with it.
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, `report_changed` when the draft is another by now,
 *   `report_outdated` with the child's name (INV-30)
 */
export const sendReport = async ({
  ctx,
  input: { reportId, version, revision },
}: {
  ctx: ServiceContext
  input: SendReportInput & { reportId: string }
}): Promise<ReportVersionView> => {
  const { nodeId } = await requireReport(ctx, reportId, 'own')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    await lockReport(tx.db, { id: reportId, nodeId, now })
    const report = await requireReport(tx, reportId, 'own')
    const content = await requireSendable(tx, report, version)
    await takeReportStep(tx, report, {
      action: 'send-report',
      to: 'da_gui',
      entries: { sentOn: report.sentOn ?? dayOf(now) },
      detail: { version },
    })
    if (!(await markFrozen(tx.db, { reportId, version, revision, now })))
      throw new ServiceError('report_changed')
    const reportIds = content.children.map((one) => one.reportId)
    await markTakenUp(tx.db, { reportIds, at: now, by: personOf(tx) }, () => tx.newId<string>())
    // They are held from here on: of one that was taken in anew a moment ago another version counts.
    await requireAgreement(tx, nodeId, content)
    await tellLevelAbove(tx, report, { version, what: 'sent' })
    return viewReport(tx, reportId, version)
  })
}

const requireSendable = async (
  tx: ServiceContext,
  report: HeldReport,
  version: number,
): Promise<ReportContent> => {
  const { reportId, nodeId, unitId, state } = report
  const stored = version === report.version ? await findVersion(tx.db, reportId, version) : null
  if (!stored) throw new ServiceError('report_changed')
  if (!isNodeOpen(report) || state === null || !hasReportDraft(state))
    throw new ServiceError('step_not_allowed')
  // A draft that came over from a unit that merged says that unit's figures: it is compiled anew first.
  if (stored.content.unit.id !== unitId) throw new ServiceError('report_outdated')
  await requireAgreement(tx, nodeId, stored.content)
  return stored.content
}

/** INV-30 */
const requireAgreement = async (
  tx: ServiceContext,
  nodeId: HeldReport['nodeId'],
  content: ReportContent,
): Promise<void> => {
  const [fault] = findChildFaults(content, (await loadBelow(tx, nodeId)).taken)
  if (fault)
    throw new ServiceError('report_outdated', words.outdated(fault.kind, fault.unit.nameOrg))
}
