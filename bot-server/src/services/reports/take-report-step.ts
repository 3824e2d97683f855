/** Takes a step of a report inside a verb's transaction: state, history, audit and open screens. */
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import type { WebhookEvent } from '@quan-triet/shared/vocabulary/webhook-events'
import { markReportStep, type ReportEntries } from '../../db/queries/report-writes.ts'
import { onCommit } from '../../db/transaction.ts'
import { reportStates } from '../../domain/reports/report-states.ts'
import { announce } from '../webhooks/announce.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { HeldReport } from './require-report.ts'

export interface StepToTake {
  action: string
  to: ReportState
  reason?: string
  entries?: ReportEntries
  /** Codes and numbers for the audit log. */
  detail?: Record<string, unknown>
}

/** To be called by a guarded verb. @throws ServiceError `step_not_allowed` (2.6), also when somebody was quicker */
export const takeReportStep = async (
  tx: ServiceContext,
  report: HeldReport,
  { action, to, reason, entries = {}, detail = {} }: StepToTake,
): Promise<void> => {
  const from = report.state ?? 'chua_den_han'
  if (!reportStates.allows(from, to)) throw new ServiceError('step_not_allowed')
  const step = {
    id: tx.newId<string>(),
    reportId: report.reportId,
    from,
    to,
    reason: reason ?? null,
    at: tx.clock.now(),
    by: personOf(tx),
  }
  if (!(await markReportStep(tx.db, step, entries))) throw new ServiceError('step_not_allowed')
  await noteReport(tx, report, {
    action,
    detail: { from, to, ...(reason !== undefined && { reason }), ...detail },
  })
  const type = eventOf[to]
  if (type) await announceStep(tx, report, { type, stepId: step.id })
}

/** What other programs are told of. */
const eventOf: Partial<Record<ReportState, WebhookEvent>> = {
  da_gui: 'report.sent',
  da_nhan: 'report.accepted',
  tra_lai: 'report.returned',
}

const announceStep = (
  tx: ServiceContext,
  { reportId, unitId, version, campaignId, title, snapshotOn }: HeldReport,
  { type, stepId }: { type: WebhookEvent; stepId: string },
): Promise<void> =>
  announce(tx, {
    type,
    unitId,
    subject: stepId,
    data: { campaign: { id: campaignId, title }, report: { id: reportId, version, snapshotOn } },
  })

/** Writes down what was done to a report, and tells the open screens of the unit and of the level above. */
export const noteReport = async (
  tx: ServiceContext,
  { reportId, unitId, superiorId }: Pick<HeldReport, 'reportId' | 'unitId' | 'superiorId'>,
  { action, detail }: { action: string; detail: Record<string, unknown> },
): Promise<void> => {
  await recordAudit(tx, { action, orgUnitId: unitId, subject: `report:${reportId}`, detail })
  onCommit(tx, () => {
    for (const unit of [unitId, superiorId]) {
      if (unit === null) continue
      tx.live.publish(unit, { topic: 'reports' })
      tx.live.publish(unit, { topic: 'home' })
    }
  })
}

/** Who acts, if it is a person. */
export const personOf = ({ actor }: Pick<ServiceContext, 'actor'>) =>
  actor.kind === 'person' ? actor.personId : null
