/** Translates the endpoints of programmes and personal plans into verbs. */
import { plans } from '@quan-triet/shared/api/plans'
import type { Deps } from '../../services/context.ts'
import { answerPlanOpinion } from '../../services/plans/answer-plan-opinion.ts'
import { beginPlan } from '../../services/plans/begin-plan.ts'
import { getPlan } from '../../services/plans/get-plan.ts'
import { getPlanVersion } from '../../services/plans/get-plan-version.ts'
import { givePlanOpinion } from '../../services/plans/give-plan-opinion.ts'
import { listPlans } from '../../services/plans/list-plans.ts'
import { recordPlanOpinion } from '../../services/plans/record-plan-opinion.ts'
import { savePlanLine } from '../../services/plans/save-plan-line.ts'
import { savePlanTask } from '../../services/plans/save-plan-task.ts'
import { setCommitteeTerm } from '../../services/plans/set-committee-term.ts'
import { getPlanHeadings, setPlanHeadings } from '../../services/plans/set-plan-headings.ts'
import { takePlanStep } from '../../services/plans/take-plan-step.ts'
import { unlockPlan } from '../../services/plans/unlock-plan.ts'
import { implement } from '../implement.ts'

export const plansRoutes = (deps: Deps) =>
  implement(plans, deps, {
    listPlans: (ctx, { query }) => listPlans({ ctx, input: query }),
    beginPlan: (ctx, { params, body }) => beginPlan({ ctx, input: { ...body, ...params } }),
    getPlan: (ctx, { params }) => getPlan({ ctx, input: params }),
    getPlanVersion: (ctx, { params }) => getPlanVersion({ ctx, input: params }),
    savePlanLine: (ctx, { params, body }) => savePlanLine({ ctx, input: { ...body, ...params } }),
    savePlanTask: (ctx, { params, body }) => savePlanTask({ ctx, input: { ...body, ...params } }),
    takePlanStep: (ctx, { params, body }) => takePlanStep({ ctx, input: { ...body, ...params } }),
    unlockPlan: (ctx, { params, body }) => unlockPlan({ ctx, input: { ...body, ...params } }),
    givePlanOpinion: (ctx, { params, body }) =>
      givePlanOpinion({ ctx, input: { ...body, ...params } }),
    recordPlanOpinion: (ctx, { params, body }) =>
      recordPlanOpinion({ ctx, input: { ...body, ...params } }),
    answerPlanOpinion: (ctx, { params, body }) =>
      answerPlanOpinion({ ctx, input: { ...body, ...params } }),
    getPlanHeadings: (ctx, { params }) => getPlanHeadings({ ctx, input: params }),
    setPlanHeadings: (ctx, { params, body }) =>
      setPlanHeadings({ ctx, input: { ...body, ...params } }),
    setCommitteeTerm: (ctx, { body }) => setCommitteeTerm({ ctx, input: body }),
  })
