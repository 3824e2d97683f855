/** The endpoints of questions to the speaker and recommendations: sending, own ones, the branch's list, answering. */
import { z } from 'zod'
import {
  AnswerMatterInput,
  BranchMatters,
  CommentableDocuments,
  MatterKind,
  MatterReceipt,
  OwnMatters,
  RecordMatterInput,
  SendMatterInput,
} from '../models/matter.ts'
import { DocumentId, RecommendationId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

export const matters = {
  listMyMatters: endpoint({
    method: 'get',
    path: '/api/matters/own',
    right: 'take_part',
    response: OwnMatters,
  }),
  sendMatter: endpoint({
    method: 'post',
    path: '/api/matters',
    right: 'take_part',
    body: SendMatterInput,
    response: MatterReceipt,
  }),
  listBranchMatters: endpoint({
    method: 'get',
    path: '/api/matters',
    right: 'run_branch',
    response: BranchMatters,
  }),
  recordMatter: endpoint({
    method: 'post',
    path: '/api/matters/recorded',
    right: 'run_branch',
    body: RecordMatterInput,
    response: MatterReceipt,
  }),
  answerMatter: endpoint({
    method: 'post',
    path: '/api/matters/:kind/:id/answer',
    right: 'run_branch',
    params: z.object({ kind: MatterKind, id: z.string().min(1).max(120) }),
    body: AnswerMatterInput,
    response: BranchMatters,
  }),
  closeRecommendation: endpoint({
    method: 'post',
    path: '/api/matters/recommendation/:id/closing',
    right: 'run_branch',
    params: z.object({ id: RecommendationId }),
    response: BranchMatters,
  }),
  listCommentableDocuments: endpoint({
    method: 'get',
    path: '/api/matters/documents',
    right: 'publish',
    response: CommentableDocuments,
  }),
  setDraft: endpoint({
    method: 'put',
    path: '/api/matters/documents/:documentId',
    right: 'publish',
    params: z.object({ documentId: DocumentId }),
    body: z.object({ isDraft: z.boolean() }),
    response: CommentableDocuments,
  }),
}
