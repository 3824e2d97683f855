/** Translates the endpoints of progress into verbs. */
import { progress } from '@quan-triet/shared/api/progress'
import { draftPlan } from '../../services/campaigns/draft-plan.ts'
import type { Deps } from '../../services/context.ts'
import { getCoverage } from '../../services/progress/get-coverage.ts'
import { getEssayRates } from '../../services/progress/get-essay-rates.ts'
import { listProgress } from '../../services/progress/list-progress.ts'
import { listUnstudied } from '../../services/progress/list-unstudied.ts'
import { implement } from '../implement.ts'

export const progressRoutes = (deps: Deps) =>
  implement(progress, deps, {
    getCoverage: (ctx, { query }) => getCoverage({ ctx, input: query }),
    listUnstudied: (ctx, { query }) => listUnstudied({ ctx, input: query }),
    listProgress: (ctx, { query }) => listProgress({ ctx, input: query }),
    getEssayRates: (ctx, { query }) => getEssayRates({ ctx, input: query }),
    draftPlan: (ctx, { params }) => draftPlan({ ctx, input: params }),
  })
