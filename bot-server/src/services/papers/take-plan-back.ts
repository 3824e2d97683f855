/** Takes back the last recorded step of the branch's programme; what was issued is unlocked into a draft (ruling 5). */
import type { CampaignNodeId, PlanId } from '@quan-triet/shared/models/ids'
import type { Papers, TakePlanBackInput } from '@quan-triet/shared/models/paper'
import { findPlan, replacePlan } from '../../db/queries/papers.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { takePlanStepBack } from '../../domain/papers/plan-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { findOwnNode } from './find-own-node.ts'
import { loadPapers } from './load-papers.ts'
import { paperRefused } from './paper-refusals.ts'

/**
 * The number of what had been issued stays in the audit log, with the reason.
 * @param input.from the state that was seen @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed`, also
 *   when it is in another state by now
 */
export const takePlanBack = async ({
  ctx,
  input: { nodeId, from, reason },
}: {
  ctx: ServiceContext
  input: TakePlanBackInput & { nodeId: CampaignNodeId }
}): Promise<Papers> => {
  const { homeUnitId: unitId, personId: by } = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    await findOwnNode(tx, { unitId, nodeId })
    const before = await findPlan(tx.db, nodeId)
    const after = before?.state === from ? takePlanStepBack(before) : undefined
    if (!before || !after) throw paperRefused('no_such_step')
    const now = tx.clock.now()
    const id = tx.newId<PlanId>()
    if (!(await replacePlan(tx.db, { id, nodeId, before, after, now, by })))
      throw paperRefused('no_such_step')
    await recordAudit(tx, {
      action: 'take-plan-back',
      orgUnitId: unitId,
      subject: `campaign-node:${nodeId}`,
      detail: { from, to: after.state, reason, before: before.number },
    })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'home' }))
    return loadPapers(tx, unitId)
  })
}
