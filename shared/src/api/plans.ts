/** The endpoints of programmes and personal plans: drafting, opinions, sending, issuing, unlocking. */
import { z } from 'zod'
import {
  CampaignId,
  CampaignNodeId,
  OrgUnitId,
  PlanId,
  PlanLineId,
  PlanOpinionId,
  PlanTaskId,
} from '../models/ids.ts'
import { PlanContent, PlanView, SavedPlan, UnitPlans } from '../models/plan.ts'
import {
  AnswerPlanOpinionInput,
  BeginPlanInput,
  CommitteeTerm,
  GivePlanOpinionInput,
  PlanHeadings,
  RecordPlanOpinionInput,
  SavePlanLineInput,
  SavePlanTaskInput,
  TakePlanStepInput,
  UnlockPlanInput,
} from '../models/plan-input.ts'
import { endpoint } from './endpoint.ts'

const ByPlan = z.object({ planId: PlanId })

export const plans = {
  listPlans: endpoint({
    method: 'get',
    path: '/api/plans',
    right: 'take_part',
    query: z.object({ unitId: OrgUnitId.optional() }),
    response: UnitPlans,
  }),
  beginPlan: endpoint({
    method: 'post',
    path: '/api/plan-nodes/:nodeId/plans',
    right: 'take_part',
    params: z.object({ nodeId: CampaignNodeId }),
    body: BeginPlanInput,
    response: PlanView,
  }),
  getPlan: endpoint({
    method: 'get',
    path: '/api/plans/:planId',
    right: 'take_part',
    params: ByPlan,
    response: PlanView,
  }),
  getPlanVersion: endpoint({
    method: 'get',
    path: '/api/plans/:planId/versions/:version',
    right: 'take_part',
    params: ByPlan.extend({ version: z.coerce.number().int().min(1) }),
    response: PlanContent,
  }),
  savePlanLine: endpoint({
    method: 'put',
    path: '/api/plans/:planId/lines/:lineId',
    right: 'make_plans',
    params: ByPlan.extend({ lineId: PlanLineId }),
    body: SavePlanLineInput,
    response: SavedPlan,
  }),
  savePlanTask: endpoint({
    method: 'put',
    path: '/api/plans/:planId/tasks/:taskId',
    right: 'make_plans',
    params: ByPlan.extend({ taskId: PlanTaskId }),
    body: SavePlanTaskInput,
    response: SavedPlan,
  }),
  takePlanStep: endpoint({
    method: 'post',
    path: '/api/plans/:planId/steps',
    right: 'make_reports',
    params: ByPlan,
    body: TakePlanStepInput,
    response: PlanView,
  }),
  unlockPlan: endpoint({
    method: 'post',
    path: '/api/plans/:planId/unlocking',
    right: 'make_reports',
    params: ByPlan,
    body: UnlockPlanInput,
    response: PlanView,
  }),
  givePlanOpinion: endpoint({
    method: 'post',
    path: '/api/plans/:planId/opinions',
    right: 'take_part',
    params: ByPlan,
    body: GivePlanOpinionInput,
    response: PlanView,
  }),
  recordPlanOpinion: endpoint({
    method: 'post',
    path: '/api/plans/:planId/recorded-opinions',
    right: 'make_plans',
    params: ByPlan,
    body: RecordPlanOpinionInput,
    response: PlanView,
  }),
  answerPlanOpinion: endpoint({
    method: 'post',
    path: '/api/plans/:planId/opinions/:opinionId/answer',
    right: 'make_plans',
    params: ByPlan.extend({ opinionId: PlanOpinionId }),
    body: AnswerPlanOpinionInput,
    response: PlanView,
  }),
  getPlanHeadings: endpoint({
    method: 'get',
    path: '/api/campaigns/:campaignId/plan-headings',
    right: 'run_campaign',
    params: z.object({ campaignId: CampaignId }),
    response: PlanHeadings,
  }),
  setPlanHeadings: endpoint({
    method: 'put',
    path: '/api/campaigns/:campaignId/plan-headings',
    right: 'run_campaign',
    params: z.object({ campaignId: CampaignId }),
    body: PlanHeadings,
    response: PlanHeadings,
  }),
  setCommitteeTerm: endpoint({
    method: 'put',
    path: '/api/committee-terms',
    right: 'make_reports',
    body: CommitteeTerm,
    response: CommitteeTerm,
  }),
}
