/** Who is answered what about identity: signing in, binding to the roster, roster codes. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { people } from '@quan-triet/shared/api/people'
import { actorNames } from './actors.ts'
import { areaAccess } from './area-access.ts'

const member = fixtureAccounts[5]

export const peopleAccess = areaAccess({
  endpoints: people,
  table: `
                 nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    signIn          200     200      200       200   200    200    200       200  200        200   200     200    200      200    200
    bindPerson      401     422      409       409   409    409    409       409  409        409   409     409    409      409    409
    getMe           401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    listRoster      401     403      403       200   403    403    403       200  403        403   403     403    403      403    403
    createRosterCode 401    403      403       404   403    403    403       200  403        403   403     403    403      403    403
    signOut         401     200      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  asks: {
    signIn: ({ house }) => ({
      json: { accessToken: house.graph.mintAccessToken(member?.zaloUserId ?? '') },
    }),
    bindPerson: { json: { code: 'ABCD2345' } },
    getMe: {},
    listRoster: {},
    createRosterCode: { json: { personId: member?.personId } },
    signOut: {},
  },
  // It tells whoever holds the access token of the member's phone, and nobody else.
  mayName: { signIn: actorNames },
})
