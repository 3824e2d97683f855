/** Answers an opinion on the draft: taken in, or why not; its author is told. */
import type { PlanId, PlanOpinionId } from '@quan-triet/shared/models/ids'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { AnswerPlanOpinionInput } from '@quan-triet/shared/models/plan-input'
import { answerOpinion, listOpinions } from '../../db/queries/plan-opinions.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { tellScreens } from './hold-draft.ts'
import { titleOf } from './plan-headings-of.ts'
import { requirePlan } from './require-plan.ts'
import { tellAuthorOfAnswer } from './tell-of-plan.ts'
import { viewPlan } from './view-plan.ts'

/** Once: what was said stays said. @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` when it was answered */
export const answerPlanOpinion = async ({
  ctx,
  input: { planId, opinionId, answer },
}: {
  ctx: ServiceContext
  input: AnswerPlanOpinionInput & { planId: PlanId; opinionId: PlanOpinionId }
}): Promise<PlanView> => {
  const atHand = await requirePlan(ctx, planId, 'write')
  const { plan } = atHand
  return inTransaction(ctx, async (tx) => {
    const opinion = (await listOpinions(tx.db, planId)).find(({ id }) => id === opinionId)
    if (!opinion) throw new ServiceError('not_found')
    const about = `plan_opinion:${opinionId}:answer`
    const isAnswered = await answerOpinion(tx.db, {
      id: opinionId,
      planId,
      answer_sealed: await sealText(tx, { unitId: plan.unitId, text: answer, about }),
      answered_at: tx.clock.now(),
      answered_by: whoActs(tx).personId,
    })
    if (!isAnswered) throw new ServiceError('step_not_allowed')
    await recordAudit(tx, {
      action: 'answer-plan-opinion',
      orgUnitId: plan.unitId,
      subject: `plan:${planId}`,
      detail: { opinion: opinionId },
    })
    const { person_id: personId } = opinion
    if (personId !== null)
      await tellAuthorOfAnswer(tx, { plan, personId, opinionId, title: titleOf(plan), answer })
    tellScreens(tx, atHand)
    return viewPlan(tx, atHand)
  })
}
