/** Translates the endpoints of essays into verbs. */
import { essays } from '@quan-triet/shared/api/essays'
import { getEssayProgress } from '../../services/essays/get-essay-progress.ts'
import { recordPaperEssay } from '../../services/essays/record-paper-essay.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const essayRoutes = (deps: Deps) =>
  implement(essays, deps, {
    getEssayProgress: (ctx) => getEssayProgress({ ctx }),
    recordPaperEssay: (ctx, { body }) => recordPaperEssay({ ctx, input: body }),
  })
