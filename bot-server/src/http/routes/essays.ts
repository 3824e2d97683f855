/** Translates the endpoints of essays into verbs. */
import { essays } from '@quan-triet/shared/api/essays'
import { exportEssayResults } from '../../services/essays/export-essay-results.ts'
import { endExtension, extendEssays } from '../../services/essays/extend-essays.ts'
import { getEssayProgress } from '../../services/essays/get-essay-progress.ts'
import { recordPaperEssays } from '../../services/essays/record-paper-essays.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const essayRoutes = (deps: Deps) =>
  implement(essays, deps, {
    getEssayProgress: (ctx) => getEssayProgress({ ctx }),
    recordPaperEssays: (ctx, { body }) => recordPaperEssays({ ctx, input: body }),
    extendEssays: (ctx, { body }) => extendEssays({ ctx, input: body }),
    endExtension: (ctx, { body }) => endExtension({ ctx, input: body }),
    exportEssayResults: (ctx) => exportEssayResults({ ctx }),
  })
