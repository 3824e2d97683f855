/** Records the next step of the branch's programme: drafted, sent for review, commented on, issued, carried out. */
import type { CampaignNodeId, PlanId } from '@quan-triet/shared/models/ids'
import type { Papers, PlanStepInput } from '@quan-triet/shared/models/paper'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findPlan, replacePlan } from '../../db/queries/papers.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { applyPlanStep } from '../../domain/papers/plan-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { findOwnNode } from './find-own-node.ts'
import { loadPapers } from './load-papers.ts'
import { paperRefused } from './paper-refusals.ts'

/**
 * Nothing is issued before the upper committee's comment (INV-20).
 * @throws ServiceError `not_allowed`, `not_found`, `step_not_allowed` (2.6), `invalid_input` for a day to come or before
 *   the step before
 */
export const recordPlanStep = async ({
  ctx,
  input: { nodeId, ...step },
}: {
  ctx: ServiceContext
  input: PlanStepInput & { nodeId: CampaignNodeId }
}): Promise<Papers> => {
  const { homeUnitId: unitId, personId: by } = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    await findOwnNode(tx, { unitId, nodeId })
    const now = tx.clock.now()
    const before = await findPlan(tx.db, nodeId)
    const applied = applyPlanStep(before ?? null, step, dayOf(now))
    if ('refusal' in applied) throw paperRefused(applied.refusal)
    const after = applied.plan
    const id = tx.newId<PlanId>()
    if (!(await replacePlan(tx.db, { id, nodeId, before, after, now, by })))
      throw paperRefused('no_such_step')
    await recordAudit(tx, {
      action: 'record-plan-step',
      orgUnitId: unitId,
      subject: `campaign-node:${nodeId}`,
      detail: {
        from: before?.state ?? 'none',
        to: after.state,
        ...('on' in step && { day: step.on }),
        ...('number' in step && { text: step.number }),
      },
    })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'home' }))
    return loadPapers(tx, unitId)
  })
}
