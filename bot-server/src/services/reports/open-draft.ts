/** Opens the draft into which figures are written: the one there is, or a new version after one that was frozen. */
import { listLastReasons } from '../../db/queries/reports.ts'
import { hasReportDraft } from '../../domain/reports/report-states.ts'
import type { ServiceContext } from '../context.ts'
import type { HeldReport } from './require-report.ts'
import { takeReportStep } from './take-report-step.ts'

/**
 * To be called by a guarded verb that holds the report: what was not begun or was returned becomes a draft (2.6).
 * @returns which version is to be written, and why it follows the one before
 */
export const openDraft = async (
  tx: ServiceContext,
  report: HeldReport,
): Promise<{ reportId: string; version: number; reason: string | null }> => {
  const { reportId, state, version } = report
  const current = version ?? 0
  if (state !== null && hasReportDraft(state)) return { reportId, version: current, reason: null }
  const reasons = await listLastReasons(tx.db, { nodeId: report.nodeId })
  const opened = current + 1
  await takeReportStep(tx, report, {
    action: 'open-report-draft',
    to: 'nhap',
    entries: { version: opened },
    detail: { version: opened },
  })
  return { reportId, version: opened, reason: reasons.get(reportId) ?? null }
}
