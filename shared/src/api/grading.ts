/** The endpoints of grading: the queue, one essay, assigning, deciding, answering its author, samples drawn above. */
import { z } from 'zod'
import { MatchedPassage } from '../models/copy-check.ts'
import {
  AssignedGraders,
  AssignGraderInput,
  DecideEssayInput,
  DrawSampleInput,
  EssayToGrade,
  GradingQuery,
  GradingQueue,
  ReopenEssayInput,
  ReplyToAuthorInput,
  SampleStanding,
  SpreadGradersInput,
} from '../models/grading.ts'
import { CampaignId, EssayId, OrgUnitId } from '../models/ids.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const params = z.object({ essayId: EssayId })

export const grading = {
  getGradingQueue: endpoint({
    method: 'get',
    path: '/api/grading',
    right: 'signed_in',
    query: GradingQuery,
    response: GradingQueue,
  }),
  openEssay: endpoint({
    method: 'get',
    path: '/api/grading/essays/:essayId',
    right: 'signed_in',
    params,
    response: EssayToGrade,
  }),
  openMatch: endpoint({
    method: 'get',
    path: '/api/grading/essays/:essayId/matches/:matchId',
    right: 'signed_in',
    params: params.extend({ matchId: z.string() }),
    response: z.object({ passages: z.array(MatchedPassage) }),
  }),
  openPage: endpoint({
    method: 'get',
    path: '/api/grading/essays/:essayId/pages/:pageId',
    right: 'signed_in',
    params: params.extend({ pageId: z.string() }),
    response: FileAnswer,
    responseKind: 'file',
  }),
  assignGrader: endpoint({
    method: 'post',
    path: '/api/grading/assign',
    right: 'run_branch',
    body: AssignGraderInput,
    response: AssignedGraders,
  }),
  spreadGraders: endpoint({
    method: 'post',
    path: '/api/grading/spread',
    right: 'run_branch',
    body: SpreadGradersInput,
    response: AssignedGraders,
  }),
  takeEssay: endpoint({
    method: 'post',
    path: '/api/grading/essays/:essayId/take',
    right: 'signed_in',
    params,
    response: EssayToGrade,
  }),
  decideEssay: endpoint({
    method: 'post',
    path: '/api/grading/essays/:essayId/decide',
    right: 'signed_in',
    params,
    body: DecideEssayInput,
    response: EssayToGrade,
  }),
  reopenEssay: endpoint({
    method: 'post',
    path: '/api/grading/essays/:essayId/reopen',
    right: 'run_branch',
    params,
    body: ReopenEssayInput,
    response: EssayToGrade,
  }),
  replyToAuthor: endpoint({
    method: 'post',
    path: '/api/grading/essays/:essayId/words',
    right: 'signed_in',
    params,
    body: ReplyToAuthorInput,
    response: EssayToGrade,
  }),
  getSample: endpoint({
    method: 'get',
    path: '/api/grading/sample',
    right: 'sample_essays',
    query: z.object({ unitId: OrgUnitId, campaignId: CampaignId }),
    response: SampleStanding,
  }),
  drawSample: endpoint({
    method: 'post',
    path: '/api/grading/sample',
    right: 'sample_essays',
    body: DrawSampleInput,
    response: SampleStanding,
  }),
}
