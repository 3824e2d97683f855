/** Translates the endpoints of questions to the speaker and recommendations into verbs. */
import { matters } from '@quan-triet/shared/api/matters'
import type { Deps } from '../../services/context.ts'
import { answerMatter } from '../../services/matters/answer-matter.ts'
import { closeRecommendation } from '../../services/matters/close-recommendation.ts'
import { listCommentableDocuments } from '../../services/matters/list-commentable-documents.ts'
import { setDraft } from '../../services/matters/set-draft.ts'
import { listBranchMatters } from '../../services/matters/list-branch-matters.ts'
import { listMyMatters } from '../../services/matters/list-my-matters.ts'
import { recordMatter } from '../../services/matters/record-matter.ts'
import { sendMatter } from '../../services/matters/send-matter.ts'
import { implement } from '../implement.ts'

export const mattersRoutes = (deps: Deps) =>
  implement(matters, deps, {
    listMyMatters: (ctx) => listMyMatters({ ctx }),
    sendMatter: (ctx, { body }) => sendMatter({ ctx, input: body }),
    listBranchMatters: (ctx) => listBranchMatters({ ctx }),
    recordMatter: (ctx, { body }) => recordMatter({ ctx, input: body }),
    answerMatter: (ctx, { params, body }) => answerMatter({ ctx, input: { ...body, ...params } }),
    closeRecommendation: (ctx, { params }) => closeRecommendation({ ctx, input: params }),
    listCommentableDocuments: (ctx) => listCommentableDocuments({ ctx }),
    setDraft: (ctx, { params, body }) => setDraft({ ctx, input: { ...params, ...body } }),
  })
