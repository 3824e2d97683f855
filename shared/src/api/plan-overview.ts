/** The endpoint of the overview of programmes: which units have issued theirs, are late, and wait for whom. */
import { PlanOverview, PlanOverviewQuery } from '../models/plan-overview.ts'
import { endpoint } from './endpoint.ts'

export const planOverview = {
  getPlanOverview: endpoint({
    method: 'get',
    path: '/api/plan-overview',
    right: 'see_figures',
    tokenScope: 'figures',
    query: PlanOverviewQuery,
    response: PlanOverview,
  }),
}
