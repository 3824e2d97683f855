/** Translates the endpoints of the own essay into verbs. */
import { ownEssay } from '@quan-triet/shared/api/own-essay'
import type { Deps } from '../../services/context.ts'
import { getMyEssay } from '../../services/own-essay/get-my-essay.ts'
import { keepEssayText } from '../../services/own-essay/keep-essay-text.ts'
import { saveEssayDraft } from '../../services/own-essay/save-essay-draft.ts'
import { submitEssay } from '../../services/own-essay/submit-essay.ts'
import { withdrawEssay } from '../../services/own-essay/withdraw-essay.ts'
import { writeToGrader } from '../../services/own-essay/write-to-grader.ts'
import { implement } from '../implement.ts'

export const ownEssayRoutes = (deps: Deps) =>
  implement(ownEssay, deps, {
    getMyEssay: (ctx, { query }) => getMyEssay({ ctx, input: query }),
    saveEssayDraft: (ctx, { body }) => saveEssayDraft({ ctx, input: body }),
    submitEssay: (ctx, { body }) => submitEssay({ ctx, input: body }),
    withdrawEssay: (ctx, { body }) => withdrawEssay({ ctx, input: body }),
    writeToGrader: (ctx, { body }) => writeToGrader({ ctx, input: body }),
    keepEssayText: (ctx, { body }) => keepEssayText({ ctx, input: body }),
  })
