/** Begins a unit's programme or one's own personal plan, from its headings or from one that was issued before. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { CampaignNodeId, PlanId, PlanLineId, PlanTaskId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { BeginPlanInput } from '@quan-triet/shared/models/plan-input'
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import { insertLine, insertTask, noteAuthor } from '../../db/queries/plan-content.ts'
import { findExcuse, findPlanById, findPlanNode, insertPlan } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRight, requireRightOver, whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { isHeadOf } from './list-plans.ts'
import { loadPlanDraft } from './load-plan-draft.ts'
import { sealTask } from './plan-words.ts'
import { type PlanAtHand, requirePlan } from './require-plan.ts'
import { tellScreens } from './hold-draft.ts'
import { viewPlan } from './view-plan.ts'

type Begin = BeginPlanInput & { nodeId: CampaignNodeId }

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` when it was begun, or none is asked for */
export const beginPlan = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Begin
}): Promise<PlanView> => {
  const { personId } = requirePerson(ctx)
  const { unitId } = await requireNode(ctx, input)
  return inTransaction(ctx, async (tx) => {
    const planId = tx.newId<PlanId>()
    const isBegun = await insertPlan(tx.db, {
      id: planId,
      campaign_node_id: input.nodeId,
      kind: input.kind,
      person_id: input.kind === 'ca_nhan' ? personId : null,
      state: 'nhap',
      changed_at: tx.clock.now(),
      changed_by: personId,
    })
    if (!isBegun) throw new ServiceError('step_not_allowed', words.begunAlready)
    const atHand = await requirePlan(tx, planId, 'write')
    if (input.fromPlanId !== null) await copyDraft(tx, atHand, input.fromPlanId)
    await recordAudit(tx, {
      action: 'begin-plan',
      orgUnitId: unitId,
      subject: `plan:${planId}`,
      detail: { kind: input.kind, from: input.fromPlanId },
    })
    tellScreens(tx, atHand)
    return viewPlan(tx, atHand)
  })
}

const requireNode = async (ctx: ServiceContext, { nodeId, kind }: Begin) => {
  const node = await findPlanNode(ctx.db, nodeId)
  if (!node) throw new ServiceError('not_found')
  const right = kind === 'tap_the' ? 'make_plans' : 'take_part'
  const actor = whoActs(ctx)
  if (kind === 'tap_the') {
    if (!actor.roles.some(({ orgUnitId }) => orgUnitId === node.unitId))
      requireRightOver(ctx, right, node.unitId)
    requireRight(ctx, right, node.unitId)
  } else if (!isHeadOf(actor, node.unitId)) {
    requireRightOver(ctx, right, node.unitId)
    throw new ServiceError('not_allowed', words.notAsked)
  }
  const open = await listNodesOfUnit(ctx.db, node.unitId, ctx.clock.now())
  if (!open.some((one) => one.nodeId === nodeId)) throw new ServiceError('campaign_closed')
  if (kind === 'tap_the' && (await findExcuse(ctx.db, nodeId)) !== undefined)
    throw new ServiceError('step_not_allowed')
  return node
}

/** The words of a plan of the same unit, or of the same person; who leads and until when is to be said anew. */
const copyDraft = async (tx: ServiceContext, to: PlanAtHand, fromId: PlanId): Promise<void> => {
  const from = await findPlanById(tx.db, fromId)
  const isOwn =
    to.plan.kind === 'tap_the'
      ? from?.kind === 'tap_the' && from.unitId === to.plan.unitId
      : from?.kind === 'ca_nhan' && from.personId === to.plan.personId
  if (!from || !isOwn) throw new ServiceError('not_found')
  const { lines, tasks } = await loadPlanDraft(tx, from)
  await noteAuthor(tx.db, { planId: to.plan.id, personId: whoActs(tx).personId })
  const { id: planId, unitId } = to.plan
  const made = { changed_at: tx.clock.now(), changed_by: whoActs(tx).personId }
  const fresh = { revision: 1, conflict_of: null, removed_at: null, ...made }
  for (const [position, { heading, text }] of lines.entries()) {
    const id = tx.newId<PlanLineId>()
    const text_sealed = await sealText(tx, { unitId, text, about: `plan_line:${id}` })
    await insertLine(tx.db, { id, plan_id: planId, heading, position, text_sealed, ...fresh })
  }
  for (const [position, { text, lead, result, repeats }] of tasks.entries()) {
    const id = tx.newId<PlanTaskId>()
    const words = await sealTask(tx, { unitId, id, text, lead, result })
    await insertTask(tx.db, { id, plan_id: planId, position, repeats, ...words, ...fresh })
  }
}
