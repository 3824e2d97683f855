/** The endpoints of the term: targets and their points, reviews and their dates, pilot units and their notes. */
import { z } from 'zod'
import { CampaignId, CampaignNodeId, OrgUnitId } from '../models/ids.ts'
import {
  HoldReviewInput,
  Pilots,
  PlanReviewInput,
  ReadReviewInput,
  Reviews,
  ReviewReadingView,
  SetPilotInput,
  WritePilotNoteInput,
} from '../models/review.ts'
import {
  EndTargetInput,
  RecordPointInput,
  SetTargetInput,
  TargetId,
  TargetView,
  TermTargets,
} from '../models/target.ts'
import { endpoint } from './endpoint.ts'

const ByUnit = z.object({ unitId: OrgUnitId })
const ById = z.object({ id: TargetId })
const ByNode = z.object({ nodeId: CampaignNodeId })

export const targets = {
  listTermTargets: endpoint({
    method: 'get',
    path: '/api/targets',
    right: 'see_figures',
    tokenScope: 'figures',
    query: ByUnit,
    response: TermTargets,
  }),
  getTarget: endpoint({
    method: 'get',
    path: '/api/targets/:id',
    right: 'see_figures',
    tokenScope: 'figures',
    params: ById,
    response: TargetView,
  }),
  setTarget: endpoint({
    method: 'post',
    path: '/api/targets',
    right: 'make_reports',
    body: SetTargetInput,
    response: TargetView,
  }),
  recordPoint: endpoint({
    method: 'post',
    path: '/api/targets/:id/points',
    right: 'make_reports',
    params: ById,
    body: RecordPointInput,
    response: TargetView,
  }),
  endTarget: endpoint({
    method: 'post',
    path: '/api/targets/:id/end',
    right: 'make_reports',
    params: ById,
    body: EndTargetInput,
    response: TermTargets,
  }),
  listReviews: endpoint({
    method: 'get',
    path: '/api/reviews',
    right: 'see_figures',
    query: ByUnit,
    response: Reviews,
  }),
  readReview: endpoint({
    method: 'post',
    path: '/api/reviews/reading',
    right: 'make_reports',
    body: ReadReviewInput,
    response: ReviewReadingView,
  }),
  planReview: endpoint({
    method: 'post',
    path: '/api/reviews',
    right: 'make_reports',
    body: PlanReviewInput,
    response: Reviews,
  }),
  holdReview: endpoint({
    method: 'post',
    path: '/api/review-dates/:id/held',
    right: 'make_reports',
    params: ById,
    body: HoldReviewInput,
    response: Reviews,
  }),
  endReview: endpoint({
    method: 'post',
    path: '/api/reviews/:id/end',
    right: 'make_reports',
    params: ById,
    body: EndTargetInput,
    response: Reviews,
  }),
  listPilots: endpoint({
    method: 'get',
    path: '/api/pilots',
    right: 'see_figures',
    query: ByUnit.extend({ campaignId: CampaignId }),
    response: Pilots,
  }),
  setPilot: endpoint({
    method: 'put',
    path: '/api/campaign-nodes/:nodeId/pilot',
    right: 'run_campaign',
    params: ByNode,
    body: SetPilotInput,
    response: Pilots,
  }),
  writePilotNote: endpoint({
    method: 'post',
    path: '/api/campaign-nodes/:nodeId/pilot-notes',
    right: 'make_reports',
    params: ByNode,
    body: WritePilotNoteInput,
    response: Pilots,
  }),
}
