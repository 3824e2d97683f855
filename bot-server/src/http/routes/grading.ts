/** Translates the endpoints of grading into verbs. */
import { grading } from '@quan-triet/shared/api/grading'
import type { Deps } from '../../services/context.ts'
import { assignGrader, spreadGraders } from '../../services/grading/assign-grader.ts'
import { decideEssay } from '../../services/grading/decide-essay.ts'
import { drawSample, getSample } from '../../services/grading/draw-sample.ts'
import { getGradingQueue } from '../../services/grading/get-grading-queue.ts'
import { openEssay, openMatch, takeEssay } from '../../services/grading/open-essay.ts'
import { openPage } from '../../services/grading/open-page.ts'
import { reopenEssay } from '../../services/grading/reopen-essay.ts'
import { replyToAuthor } from '../../services/grading/reply-to-author.ts'
import { implement } from '../implement.ts'

export const gradingRoutes = (deps: Deps) =>
  implement(grading, deps, {
    getGradingQueue: (ctx, { query }) => getGradingQueue({ ctx, input: query }),
    openEssay: (ctx, { params }) => openEssay({ ctx, input: params }),
    openMatch: (ctx, { params }) => openMatch({ ctx, input: params }),
    openPage: (ctx, { params }) => openPage({ ctx, input: params }),
    assignGrader: (ctx, { body }) => assignGrader({ ctx, input: body }),
    spreadGraders: (ctx, { body }) => spreadGraders({ ctx, input: body }),
    takeEssay: (ctx, { params }) => takeEssay({ ctx, input: params }),
    decideEssay: (ctx, { params, body }) => decideEssay({ ctx, input: { ...body, ...params } }),
    reopenEssay: (ctx, { params, body }) => reopenEssay({ ctx, input: { ...body, ...params } }),
    replyToAuthor: (ctx, { params, body }) => replyToAuthor({ ctx, input: { ...body, ...params } }),
    getSample: (ctx, { query }) => getSample({ ctx, input: query }),
    drawSample: (ctx, { body }) => drawSample({ ctx, input: body }),
  })
