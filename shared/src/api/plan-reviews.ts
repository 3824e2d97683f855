/** The endpoints of reviewing plans from above, of who is in charge of which unit, and of excusing a unit. */
import { z } from 'zod'
import { CampaignNodeId, OrgUnitId, PlanId, PlanRemarkId } from '../models/ids.ts'
import {
  DecideReviewInput,
  ExcusePlanInput,
  Overseers,
  PlanExcuse,
  PlanReview,
  RecordPaperReviewInput,
  ReviewQueue,
  SetOverseerInput,
  WriteRemarkInput,
} from '../models/plan-review.ts'
import { PlanView } from '../models/plan.ts'
import { endpoint } from './endpoint.ts'

const ByPlan = z.object({ planId: PlanId })
const ByRemark = ByPlan.extend({ remarkId: PlanRemarkId })
const ByNode = z.object({ nodeId: CampaignNodeId })

export const planReviews = {
  listPlanReviews: endpoint({
    method: 'get',
    path: '/api/plan-reviews',
    right: 'see_figures',
    response: ReviewQueue,
  }),
  getPlanReview: endpoint({
    method: 'get',
    path: '/api/plan-reviews/:planId',
    right: 'see_figures',
    params: ByPlan,
    response: PlanReview,
  }),
  writePlanRemark: endpoint({
    method: 'post',
    path: '/api/plan-reviews/:planId/remarks',
    right: 'review_plans',
    params: ByPlan,
    body: WriteRemarkInput,
    response: PlanReview,
  }),
  removePlanRemark: endpoint({
    method: 'delete',
    path: '/api/plan-reviews/:planId/remarks/:remarkId',
    right: 'review_plans',
    params: ByRemark,
    response: PlanReview,
  }),
  settlePlanRemark: endpoint({
    method: 'post',
    path: '/api/plans/:planId/remarks/:remarkId/settling',
    right: 'take_part',
    params: ByRemark,
    response: PlanView,
  }),
  decidePlanReview: endpoint({
    method: 'post',
    path: '/api/plan-reviews/:planId/decision',
    right: 'review_plans',
    params: ByPlan,
    body: DecideReviewInput,
    response: PlanReview,
  }),
  recordPaperReview: endpoint({
    method: 'post',
    path: '/api/plan-reviews/:planId/paper-decision',
    right: 'make_reports',
    params: ByPlan,
    body: RecordPaperReviewInput,
    response: PlanReview,
  }),
  listOverseers: endpoint({
    method: 'get',
    path: '/api/overseers',
    right: 'see_figures',
    query: z.object({ unitId: OrgUnitId.optional() }),
    response: Overseers,
  }),
  setOverseer: endpoint({
    method: 'put',
    path: '/api/overseers',
    right: 'see_figures',
    body: SetOverseerInput,
    response: Overseers,
  }),
  endOverseer: endpoint({
    method: 'delete',
    path: '/api/overseers/:id',
    right: 'see_figures',
    params: z.object({ id: z.string().min(1).max(120) }),
    response: Overseers,
  }),
  excusePlan: endpoint({
    method: 'put',
    path: '/api/plan-nodes/:nodeId/excuse',
    right: 'make_reports',
    params: ByNode,
    body: ExcusePlanInput,
    response: PlanExcuse,
  }),
  endPlanExcuse: endpoint({
    method: 'delete',
    path: '/api/plan-nodes/:nodeId/excuse',
    right: 'make_reports',
    params: ByNode,
    response: PlanExcuse,
  }),
}
