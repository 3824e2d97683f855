/** Who is answered what about make-up sessions: the branch's secretaries alone. */
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { planMakeup } from '@quan-triet/bot-server/services/makeup/plan-makeup'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { makeup } from '@quan-triet/shared/api/makeup'
import { areaAccess } from './area-access.ts'

const session = { id: fixtureSession('bu') }

export const makeupAccess = areaAccess({
  endpoints: makeup,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    planMakeup            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    openMakeup            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    listInvitees          401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  prepare: async (house) => {
    const personId = fixtureAccounts[0]?.personId
    const actor = personId && (await findPersonActor(house.db, personId, house.clock.now()))
    if (!actor) throw new Error('the secretary is on no roster')
    const { people } = await planMakeup({ ctx: { ...house.deps, actor }, input: {} })
    return { people: people.slice(0, 1).map((one) => one.personId) }
  },
  asks: {
    planMakeup: { query: { missed: fixtureSession('1') } },
    openMakeup: ({ objects }) => ({ json: { ...objects, session } }),
    listInvitees: { params: session },
  },
})
