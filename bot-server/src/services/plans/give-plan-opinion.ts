/** Takes a member's opinion on the draft while opinions are asked for. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { PlanId, PlanOpinionId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { GivePlanOpinionInput } from '@quan-triet/shared/models/plan-input'
import { findLine } from '../../db/queries/plan-content.ts'
import { insertOpinion } from '../../db/queries/plan-opinions.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight, whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { holdDraft } from './hold-draft.ts'
import { type PlanAtHand, requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` once opinions are no longer asked for */
export const givePlanOpinion = async ({
  ctx,
  input: { planId, ...opinion },
}: {
  ctx: ServiceContext
  input: GivePlanOpinionInput & { planId: PlanId }
}): Promise<PlanView> => {
  const atHand = await requirePlan(ctx, planId, 'read')
  requireRight(ctx, 'take_part', atHand.plan.unitId)
  return inTransaction(ctx, async (tx) => {
    await storeOpinion(tx, atHand, { ...opinion, bodyName: null })
    return viewPlan(tx, atHand)
  })
}

/** To be called by a guarded verb, inside its transaction. @throws ServiceError `step_not_allowed`, `not_found` for a line of no such plan */
export const storeOpinion = async (
  tx: ServiceContext,
  atHand: PlanAtHand,
  { lineId, text, bodyName }: GivePlanOpinionInput & { bodyName: string | null },
): Promise<void> => {
  const { plan } = atHand
  if (plan.kind !== 'tap_the' || plan.state !== 'lay_y_kien')
    throw new ServiceError('step_not_allowed', words.opinionsClosed)
  await holdDraft(tx, atHand)
  if (lineId !== null && (await findLine(tx.db, lineId))?.plan_id !== plan.id)
    throw new ServiceError('not_found')
  const { personId } = whoActs(tx)
  const id = tx.newId<PlanOpinionId>()
  await insertOpinion(tx.db, {
    id,
    plan_id: plan.id,
    line_id: lineId,
    person_id: bodyName === null ? personId : null,
    body_name: bodyName,
    text_sealed: await sealText(tx, { unitId: plan.unitId, text, about: `plan_opinion:${id}` }),
    sent_at: tx.clock.now(),
    recorded_by: bodyName === null ? null : personId,
  })
  await recordAudit(tx, {
    action: 'give-plan-opinion',
    orgUnitId: plan.unitId,
    subject: `plan:${plan.id}`,
    detail: { opinion: id, recorded: bodyName !== null },
  })
}
