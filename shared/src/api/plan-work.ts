/** The endpoints of plans at work: progress of tasks, interim and final review, closing, files. */
import { z } from 'zod'
import { PlanId, PlanTaskId } from '../models/ids.ts'
import {
  ClosePlanInput,
  OwnTasks,
  PlanFileFormat,
  PlanWork,
  RecordTaskProgressInput,
  SummarisePlanInput,
} from '../models/plan-work.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const ByPlan = z.object({ planId: PlanId })

export const planWork = {
  getPlanWork: endpoint({
    method: 'get',
    path: '/api/plans/:planId/work',
    right: 'take_part',
    params: ByPlan,
    response: PlanWork,
  }),
  listMyTasks: endpoint({
    method: 'get',
    path: '/api/plan-tasks/own',
    right: 'take_part',
    response: OwnTasks,
  }),
  recordTaskProgress: endpoint({
    method: 'post',
    path: '/api/plan-tasks/:taskId/progress',
    right: 'take_part',
    params: z.object({ taskId: PlanTaskId }),
    body: RecordTaskProgressInput,
    response: PlanWork,
  }),
  summarisePlan: endpoint({
    method: 'post',
    path: '/api/plans/:planId/summaries',
    right: 'take_part',
    params: ByPlan,
    body: SummarisePlanInput,
    response: PlanWork,
  }),
  closePlan: endpoint({
    method: 'post',
    path: '/api/plans/:planId/closing',
    right: 'take_part',
    params: ByPlan,
    body: ClosePlanInput,
    response: PlanWork,
  }),
  getProgrammeFile: endpoint({
    method: 'get',
    path: '/api/plans/:planId/versions/:version/file',
    right: 'take_part',
    params: ByPlan.extend({ version: z.coerce.number().int().min(1) }),
    query: z.object({ format: PlanFileFormat }),
    response: FileAnswer,
    responseKind: 'file',
  }),
  getTasksFile: endpoint({
    method: 'get',
    path: '/api/plans/:planId/tasks-file',
    right: 'take_part',
    params: ByPlan,
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
}
