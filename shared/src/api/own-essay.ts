/** The endpoints of the own essay: reading what is owed, writing, handing in, taking back, answering, appealing. */
import {
  KeepEssayTextInput,
  MyEssay,
  MyEssayQuery,
  OfCampaign,
  SavedDraft,
  SaveEssayDraftInput,
  SubmitEssayInput,
  WriteToGraderInput,
} from '../models/own-essay.ts'
import { endpoint } from './endpoint.ts'

export const ownEssay = {
  getMyEssay: endpoint({
    method: 'get',
    path: '/api/my-essay',
    right: 'take_part',
    query: MyEssayQuery,
    response: MyEssay,
  }),
  saveEssayDraft: endpoint({
    method: 'put',
    path: '/api/my-essay/draft',
    right: 'take_part',
    body: SaveEssayDraftInput,
    response: SavedDraft,
  }),
  submitEssay: endpoint({
    method: 'post',
    path: '/api/my-essay/submit',
    right: 'take_part',
    body: SubmitEssayInput,
    response: MyEssay,
  }),
  withdrawEssay: endpoint({
    method: 'post',
    path: '/api/my-essay/withdraw',
    right: 'take_part',
    body: OfCampaign,
    response: MyEssay,
  }),
  writeToGrader: endpoint({
    method: 'post',
    path: '/api/my-essay/words',
    right: 'take_part',
    body: WriteToGraderInput,
    response: MyEssay,
  }),
  keepEssayText: endpoint({
    method: 'post',
    path: '/api/my-essay/keep',
    right: 'take_part',
    body: KeepEssayTextInput,
    response: MyEssay,
  }),
}
