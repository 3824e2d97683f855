/** Translates the endpoints of reviewing plans, of who is in charge and of excusing units into verbs. */
import { planReviews } from '@quan-triet/shared/api/plan-reviews'
import type { Deps } from '../../services/context.ts'
import { endOverseer } from '../../services/oversight/end-overseer.ts'
import { listOverseers } from '../../services/oversight/list-overseers.ts'
import { setOverseer } from '../../services/oversight/set-overseer.ts'
import {
  decidePlanReview,
  recordPaperReview,
} from '../../services/plan-reviews/decide-plan-review.ts'
import { getPlanReview } from '../../services/plan-reviews/get-plan-review.ts'
import { listPlanReviews } from '../../services/plan-reviews/list-plan-reviews.ts'
import { settlePlanRemark } from '../../services/plan-reviews/settle-plan-remark.ts'
import { removePlanRemark, writePlanRemark } from '../../services/plan-reviews/write-plan-remark.ts'
import { endPlanExcuse, excusePlan } from '../../services/plans/excuse-plan.ts'
import { implement } from '../implement.ts'

export const planReviewsRoutes = (deps: Deps) =>
  implement(planReviews, deps, {
    listPlanReviews: (ctx) => listPlanReviews({ ctx }),
    getPlanReview: (ctx, { params }) => getPlanReview({ ctx, input: params }),
    writePlanRemark: (ctx, { params, body }) =>
      writePlanRemark({ ctx, input: { ...body, ...params } }),
    removePlanRemark: (ctx, { params }) => removePlanRemark({ ctx, input: params }),
    settlePlanRemark: (ctx, { params }) => settlePlanRemark({ ctx, input: params }),
    decidePlanReview: (ctx, { params, body }) =>
      decidePlanReview({ ctx, input: { ...body, ...params } }),
    recordPaperReview: (ctx, { params, body }) =>
      recordPaperReview({ ctx, input: { ...body, ...params } }),
    listOverseers: (ctx, { query }) => listOverseers({ ctx, input: query }),
    setOverseer: (ctx, { body }) => setOverseer({ ctx, input: body }),
    endOverseer: (ctx, { params }) => endOverseer({ ctx, input: params }),
    excusePlan: (ctx, { params, body }) => excusePlan({ ctx, input: { ...body, ...params } }),
    endPlanExcuse: (ctx, { params }) => endPlanExcuse({ ctx, input: params }),
  })
