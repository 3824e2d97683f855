/** Records the next step of the branch's report: sent, returned, accepted. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Papers, ReportStepInput } from '@quan-triet/shared/models/paper'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findReport, replaceReport } from '../../db/queries/papers.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { applyReportStep } from '../../domain/papers/report-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { findOwnNode } from './find-own-node.ts'
import { loadPapers } from './load-papers.ts'
import { paperRefused } from './paper-refusals.ts'

/**
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed` (2.6), `invalid_input` for a day to come or before
 *   the step before
 */
export const recordReportStep = async ({
  ctx,
  input: { nodeId, ...step },
}: {
  ctx: ServiceContext
  input: ReportStepInput & { nodeId: CampaignNodeId }
}): Promise<Papers> => {
  const { homeUnitId: unitId, personId: by } = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    await findOwnNode(tx, { unitId, nodeId })
    const now = tx.clock.now()
    const before = await findReport(tx.db, nodeId)
    const applied = applyReportStep(before ?? null, step, dayOf(now))
    if ('refusal' in applied) throw paperRefused(applied.refusal)
    const after = applied.report
    const id = tx.newId<string>()
    if (!(await replaceReport(tx.db, { id, nodeId, before, after, now, by })))
      throw paperRefused('no_such_step')
    await recordAudit(tx, {
      action: 'record-report-step',
      orgUnitId: unitId,
      subject: `campaign-node:${nodeId}`,
      detail: {
        from: before?.state ?? 'none',
        to: after.state,
        ...(step.to === 'tra_lai' ? { reason: step.reason } : { day: step.on }),
      },
    })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'home' }))
    return loadPapers(tx, unitId)
  })
}
