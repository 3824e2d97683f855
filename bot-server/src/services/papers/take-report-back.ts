/** Takes back the last recorded step of the branch's report. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Papers, TakeReportBackInput } from '@quan-triet/shared/models/paper'
import { findReport, replaceReport } from '../../db/queries/papers.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { takeReportStepBack } from '../../domain/papers/report-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { findOwnNode } from './find-own-node.ts'
import { loadPapers } from './load-papers.ts'
import { paperRefused } from './paper-refusals.ts'

/**
 * @param input.from the state that was seen @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, also
 *   when it is in another state by now
 */
export const takeReportBack = async ({
  ctx,
  input: { nodeId, from, reason },
}: {
  ctx: ServiceContext
  input: TakeReportBackInput & { nodeId: CampaignNodeId }
}): Promise<Papers> => {
  const { homeUnitId: unitId, personId: by } = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    await findOwnNode(tx, { unitId, nodeId })
    const before = await findReport(tx.db, nodeId)
    const after = before?.state === from ? takeReportStepBack(before) : undefined
    if (!before || !after) throw paperRefused('no_such_step')
    const now = tx.clock.now()
    const id = tx.newId<string>()
    if (!(await replaceReport(tx.db, { id, nodeId, before, after, now, by })))
      throw paperRefused('no_such_step')
    await recordAudit(tx, {
      action: 'take-report-back',
      orgUnitId: unitId,
      subject: `campaign-node:${nodeId}`,
      detail: { from, to: after.state, reason },
    })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'home' }))
    return loadPapers(tx, unitId)
  })
}
