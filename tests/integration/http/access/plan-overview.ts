/** Who is answered what about the overview of programmes: who sees the unit's figures, and nobody by name. */
import { fixtureCampaign, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { planOverview } from '@quan-triet/shared/api/plan-overview'
import { areaAccess } from './area-access.ts'

export const planOverviewAccess = areaAccess({
  endpoints: planOverview,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getPlanOverview      401     403      403       404   403    403    403       404  200        200   200     403    403      404    403
  `,
  asks: { getPlanOverview: { query: { unitId: wardUnit, campaignId: fixtureCampaign } } },
})
