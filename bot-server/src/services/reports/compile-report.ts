/** Compiles the report of a unit in one tap: own figures on the cut-off day, and what it took in from below. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { CompileReportInput, ReportVersionView } from '@quan-triet/shared/models/report-view'
import { reports as words } from '@quan-triet/shared/i18n/vi/reports'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findVersion, type ReportNode } from '../../db/queries/reports.ts'
import { lockReport, replaceDraft } from '../../db/queries/report-writes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { compileReport as compile, summaryOf } from '../../domain/reports/compile-report.ts'
import { isReportOpen } from '../../domain/reports/report-states.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { countOwn, frameOf } from './count-own.ts'
import { isNodeOpen } from './describe-report.ts'
import { loadBelow } from './load-below.ts'
import { openDraft } from './open-draft.ts'
import { type HeldReport, requireReport, requireReportNode } from './require-report.ts'
import { noteReport, personOf } from './take-report-step.ts'
import { viewReport } from './view-report.ts'

/**
 * Words and corrections of the draft before stay. A dozen queries, however many units are below (INV-30).
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed` while it is with the level above or taken in,
 *   `invalid_input` for a day to come or before the campaign
 */
export const compileReport = async ({
  ctx,
  input: { nodeId, ...input },
}: {
  ctx: ServiceContext
  input: CompileReportInput & { nodeId: CampaignNodeId }
}): Promise<ReportVersionView> => {
  const asked = await requireReportNode(ctx, { nodeId }, 'own')
  return inTransaction(ctx, async (tx) => {
    const report = await holdReport(tx, asked)
    if (!isReportOpen(report.state ?? 'chua_den_han')) throw new ServiceError('step_not_allowed')
    const cutOffOn = dayToCount(tx, report, input.cutOffOn)
    const version = report.version ?? 0
    const before = version === 0 ? undefined : await findVersion(tx.db, report.reportId, version)
    const { taken, missing } = await loadBelow(tx, nodeId)
    const content = compile({
      frame: frameOf(tx, report, { cutOffOn, base: input.base ?? report.base }),
      counted: await countOwn(tx, report, cutOffOn),
      children: taken,
      missing,
      before: before?.content,
    })
    const draft = await openDraft(tx, report)
    await replaceDraft(tx.db, { ...draft, content, summary: summaryOf(content), by: personOf(tx) })
    await noteReport(tx, report, {
      action: 'compile-report',
      detail: { version: draft.version, day: cutOffOn, children: taken.length },
    })
    return viewReport(tx, report.reportId, draft.version)
  })
}

/** The report's row, made if there is none, and held so that of two who compile at once the second waits. */
export const holdReport = async (tx: ServiceContext, asked: ReportNode): Promise<HeldReport> => {
  const { nodeId } = asked
  if (!isNodeOpen(asked)) throw new ServiceError('step_not_allowed')
  await lockReport(tx.db, { id: tx.newId<string>(), nodeId, now: tx.clock.now() })
  const { reportId } = await requireReportNode(tx, { nodeId }, 'either')
  if (reportId === null) throw new ServiceError('not_found')
  return requireReport(tx, reportId, 'either')
}

const dayToCount = (
  ctx: ServiceContext,
  { snapshotOn, startsOn }: ReportNode,
  asked: Day | undefined,
): Day => {
  const today = dayOf(ctx.clock.now())
  const day = asked ?? (snapshotOn < today ? snapshotOn : today)
  if (day > today) throw new ServiceError('invalid_input', words.dayToCome)
  if (day < startsOn) throw new ServiceError('invalid_input', words.dayBeforeCampaign)
  return day
}
