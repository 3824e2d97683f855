/** The endpoints of the papers a branch owes: its programme and its report. */
import { z } from 'zod'
import { CampaignNodeId } from '../models/ids.ts'
import {
  Papers,
  PlanStepInput,
  ReportStepInput,
  TakePlanBackInput,
  TakeReportBackInput,
} from '../models/paper.ts'
import { endpoint } from './endpoint.ts'

const ByNode = z.object({ nodeId: CampaignNodeId })

export const papers = {
  listPapers: endpoint({
    method: 'get',
    path: '/api/papers',
    right: 'run_branch',
    response: Papers,
  }),
  recordPlanStep: endpoint({
    method: 'post',
    path: '/api/papers/:nodeId/programme',
    right: 'run_branch',
    params: ByNode,
    body: PlanStepInput,
    response: Papers,
  }),
  takePlanBack: endpoint({
    method: 'post',
    path: '/api/papers/:nodeId/programme/taking-back',
    right: 'run_branch',
    params: ByNode,
    body: TakePlanBackInput,
    response: Papers,
  }),
  recordReportStep: endpoint({
    method: 'post',
    path: '/api/papers/:nodeId/report',
    right: 'run_branch',
    params: ByNode,
    body: ReportStepInput,
    response: Papers,
  }),
  takeReportBack: endpoint({
    method: 'post',
    path: '/api/papers/:nodeId/report/taking-back',
    right: 'run_branch',
    params: ByNode,
    body: TakeReportBackInput,
    response: Papers,
  }),
}
