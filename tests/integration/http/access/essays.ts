/** Who is answered what about essays: counts by state, and essays handed in on paper. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { essays } from '@quan-triet/shared/api/essays'
import { areaAccess } from './area-access.ts'

export const essaysAccess = areaAccess({
  endpoints: essays,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getEssayProgress     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recordPaperEssay     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  asks: {
    getEssayProgress: {},
    recordPaperEssay: { json: { personId: fixtureAccounts[5]?.personId } },
  },
})
