/** Saves the figures of a report that came on paper: a draft of the unit itself, or taken in by the level above. */
import { reports as words } from '@quan-triet/shared/i18n/vi/reports'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { ReportContent, ReportNarrative } from '@quan-triet/shared/models/report'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { markFrozen, replaceDraft } from '../../db/queries/report-writes.ts'
import { findVersion, type ReportNode } from '../../db/queries/reports.ts'
import { inTransaction } from '../../db/transaction.ts'
import { summaryOf, typedReport } from '../../domain/reports/compile-report.ts'
import { isReportOpen, reportStates } from '../../domain/reports/report-states.ts'
import { reportActions } from '../../domain/reports/report-actions.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { holdReport } from './compile-report.ts'
import { frameOf } from './count-own.ts'
import { isNodeOpen } from './describe-report.ts'
import { openDraft } from './open-draft.ts'
import { type HeldReport, requireReport, requireReportNode, sidesOf } from './require-report.ts'
import { noteReport, personOf, takeReportStep } from './take-report-step.ts'
import { viewReport } from './view-report.ts'

export interface TypedReportToSave {
  nodeId: CampaignNodeId
  cutOffOn: Day
  /** When the paper came, for the level above; omitted: today. */
  receivedOn?: Day | undefined
  /** Of the unit with all below it; counts alone, percentages are never kept (INV-33). */
  cells: FigureCells
  /** N_tt */
  guests: number
  narrative?: Partial<ReportNarrative> | undefined
  /** Codes of the contradictions that were shown and left as they stand on the paper. */
  acknowledged: readonly string[]
  /** Why it follows a version that was taken in; needed then. */
  reason?: string | undefined
}

/**
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, `reason_required` over a version that was taken in,
 *   `invalid_input` for a day to come, before the campaign, or before the figures' own
 */
export const saveTypedReport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: TypedReportToSave
}): Promise<ReportVersionView> => {
  const asked = await requireReportNode(ctx, { nodeId: input.nodeId }, 'either')
  const today = dayOf(ctx.clock.now())
  requireDays(asked, { today, ...input })
  return inTransaction(ctx, async (tx) => {
    const report = await holdReport(tx, asked)
    requireTyping(tx, report)
    const frame = frameOf(tx, report, { cutOffOn: input.cutOffOn, base: report.base })
    const { cells, guests, narrative = {} } = input
    const content = typedReport(frame, { cells, guests, narrative })
    const version = await storeTyped(tx, report, { content, ...input })
    if (!sidesOf(tx, report).isOwn) await takeInPaper(tx, report, { version, ...input })
    return viewReport(tx, report.reportId, version)
  })
}

/** Nothing of days to come, of before the campaign, or received before its own figures: F-12 counts by that day. */
const requireDays = (
  { startsOn }: ReportNode,
  days: { today: Day; cutOffOn: Day; receivedOn?: Day | undefined },
): void => {
  const { today, cutOffOn, receivedOn = today } = days
  if (cutOffOn > today || receivedOn > today)
    throw new ServiceError('invalid_input', words.dayToCome)
  if (cutOffOn < startsOn) throw new ServiceError('invalid_input', words.dayBeforeCampaign)
  if (receivedOn < cutOffOn) throw new ServiceError('invalid_input', words.receivedBeforeFigures)
}

const requireTyping = (tx: ServiceContext, report: HeldReport): void => {
  const state = report.state ?? 'chua_den_han'
  const actions = reportActions({ state, isOpen: isNodeOpen(report) }, sidesOf(tx, report))
  if (!actions.includes('type')) throw new ServiceError('step_not_allowed')
}

const storeTyped = async (
  tx: ServiceContext,
  report: HeldReport,
  typed: { content: ReportContent; acknowledged: readonly string[]; reason?: string | undefined },
): Promise<number> => {
  const draft = await openTyped(tx, report, typed.reason)
  const { content } = typed
  await replaceDraft(tx.db, { ...draft, content, summary: summaryOf(content), by: personOf(tx) })
  await noteReport(tx, report, {
    action: 'save-typed-report',
    detail: {
      version: draft.version,
      day: content.cutOffOn,
      acknowledged: typed.acknowledged,
    },
  })
  return draft.version
}

const openTyped = async (tx: ServiceContext, report: HeldReport, reason: string | undefined) => {
  const state = report.state ?? 'chua_den_han'
  const isAgain = (report.acceptedVersion ?? 0) > 0 && !sidesOf(tx, report).isOwn
  if (isAgain && reason === undefined) throw new ServiceError('reason_required')
  if (isReportOpen(state)) {
    const draft = await openDraft(tx, report)
    return { ...draft, reason: reason ?? draft.reason }
  }
  if (!reportStates.allows(state, 'dinh_chinh')) throw new ServiceError('step_not_allowed')
  if (reason === undefined) throw new ServiceError('reason_required')
  const version = (report.version ?? 0) + 1
  await takeReportStep(tx, report, {
    action: 'correct-report',
    to: 'dinh_chinh',
    reason,
    entries: { version },
    detail: { version },
  })
  return { reportId: report.reportId, version, reason }
}

/** The paper lies before the level above: sent and taken in are one act there, each step written down. */
const takeInPaper = async (
  tx: ServiceContext,
  { reportId }: HeldReport,
  { version, receivedOn }: { version: number; receivedOn?: Day | undefined },
): Promise<void> => {
  const now = tx.clock.now()
  const day = receivedOn ?? dayOf(now)
  const draft = await requireReport(tx, reportId, 'above')
  const stored = await findVersion(tx.db, reportId, version)
  await takeReportStep(tx, draft, {
    action: 'send-report',
    to: 'da_gui',
    entries: { sentOn: draft.sentOn ?? day },
    detail: { version, onPaper: true },
  })
  const revision = stored?.revision ?? 0
  if (!(await markFrozen(tx.db, { reportId, version, revision, now })))
    throw new ServiceError('report_changed')
  await takeReportStep(
    tx,
    { ...draft, state: 'da_gui' },
    {
      action: 'take-in-report',
      to: 'da_nhan',
      entries: { acceptedVersion: version, acceptedOn: day },
      detail: { version, onPaper: true },
    },
  )
}
