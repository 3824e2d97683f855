/** Translates the endpoints of the "Hỏi nhanh" page into verbs. */
import { answers } from '@quan-triet/shared/api/answers'
import type { AnswerInApp } from '../../services/answers/answer-in-app.ts'
import { chooseBranch } from '../../services/answers/choose-branch.ts'
import { getQuickChoices } from '../../services/answers/get-quick-choices.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

/** @param answerInApp the bot's answers, which this door may not import */
export const answersRoutes = (deps: Deps, answerInApp: AnswerInApp) =>
  implement(answers, deps, {
    getQuickChoices: (ctx) => getQuickChoices({ ctx }),
    chooseQuickBranch: async (ctx, { body }) => {
      await chooseBranch({ ctx, input: body })
      return getQuickChoices({ ctx })
    },
    askQuickly: (ctx, { body }) => answerInApp({ ctx, input: body }),
  })
