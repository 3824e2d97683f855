/** Frees a unit from a programme in a campaign, with a reason, or asks it for one again (row 56). */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { ExcusePlanInput, PlanExcuse } from '@quan-triet/shared/models/plan-review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listHoldersOf } from '../../db/queries/people.ts'
import { deleteExcuse, insertExcuse } from '../../db/queries/plan-reviews.ts'
import { findPlanNode, findProgramme } from '../../db/queries/plans.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { isIssued } from '../../domain/plans/plan-states.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight, requireRightInTree, whoActs } from '../rights.ts'
import { tellScreens } from './hold-draft.ts'
import { SENDERS } from './tell-of-plan.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` for a unit that has issued one */
export const excusePlan = async ({
  ctx,
  input: { nodeId, reason },
}: {
  ctx: ServiceContext
  input: ExcusePlanInput & { nodeId: CampaignNodeId }
}): Promise<PlanExcuse> => {
  await requireNodeBelow(ctx, nodeId)
  return inTransaction(ctx, async (tx) => {
    const { node, above } = await requireNodeBelow(tx, nodeId)
    const plan = await findProgramme(tx.db, nodeId)
    if (plan && isIssued(plan)) throw new ServiceError('step_not_allowed', words.issuedAlready)
    const now = tx.clock.now()
    const excused = { reason, excused_at: now, excused_by: whoActs(tx).personId }
    await insertExcuse(tx.db, { campaign_node_id: nodeId, ...excused })
    await recordAudit(tx, {
      action: 'excuse-plan',
      orgUnitId: node.unitId,
      subject: `campaign-node:${nodeId}`,
      detail: { reason },
    })
    for (const personId of await listHoldersOf(tx.db, {
      unitId: node.unitId,
      roles: SENDERS,
      now,
    }))
      await enqueueToPerson(tx, {
        personId,
        dedupeKey: `plan-excuse:${nodeId}:${now}:${personId}`,
        kind: 'notice',
        text: words.excused(node.campaignTitle),
        orgUnitId: node.unitId,
        dueAt: nextAllowed(now),
        to: '/plans',
      })
    tellScreens(tx, { plan: node, above })
    return { nodeId, reason }
  })
}

/** @throws ServiceError `not_found` also where nothing was excused, `not_allowed` */
export const endPlanExcuse = async ({
  ctx,
  input: { nodeId },
}: {
  ctx: ServiceContext
  input: { nodeId: CampaignNodeId }
}): Promise<PlanExcuse> => {
  await requireNodeBelow(ctx, nodeId)
  return inTransaction(ctx, async (tx) => {
    const { node, above } = await requireNodeBelow(tx, nodeId)
    if (!(await deleteExcuse(tx.db, nodeId))) throw new ServiceError('not_found')
    await recordAudit(tx, {
      action: 'end-plan-excuse',
      orgUnitId: node.unitId,
      subject: `campaign-node:${nodeId}`,
      detail: {},
    })
    tellScreens(tx, { plan: node, above })
    return { nodeId, reason: null }
  })
}

/** By those who make reports in the unit directly above: nobody excuses the own unit. */
const requireNodeBelow = async (ctx: ServiceContext, nodeId: CampaignNodeId) => {
  const node = await findPlanNode(ctx.db, nodeId)
  if (!node || node.state === 'huy' || node.succeededBy !== null)
    throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'see_figures', node.unitId)
  const above = await listUnitsAbove(ctx.db, node.unitId, dayOf(ctx.clock.now()))
  const [parent] = above
  if (parent === undefined) throw new ServiceError('not_allowed')
  requireRight(ctx, 'make_reports', parent)
  return { node, above }
}
