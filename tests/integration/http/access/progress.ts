/** Who is answered what about progress: coverage, the curve, the draft of a plan; all of Khu phố 3. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { progress } from '@quan-triet/shared/api/progress'
import { areaAccess } from './area-access.ts'

export const progressAccess = areaAccess({
  endpoints: progress,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getCoverage           401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    listProgress          401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    getEssayRates         401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    listUnstudied         401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    draftPlan             401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
  `,
  asks: {
    getCoverage: { query: { unitId: fixtureUnit } },
    listProgress: { query: { unitId: fixtureUnit } },
    listUnstudied: { query: { unitId: fixtureUnit } },
    getEssayRates: { query: { unitId: fixtureUnit, campaignId: fixtureCampaign } },
    draftPlan: { params: { id: fixtureNode } },
  },
})
