/** Translates the endpoint of the overview of programmes into its verb. */
import { planOverview } from '@quan-triet/shared/api/plan-overview'
import type { Deps } from '../../services/context.ts'
import { getPlanOverview } from '../../services/plan-overview/get-plan-overview.ts'
import { implement } from '../implement.ts'

export const planOverviewRoutes = (deps: Deps) =>
  implement(planOverview, deps, {
    getPlanOverview: (ctx, { query }) => getPlanOverview({ ctx, input: query }),
  })
