/** Who is answered what about tokens for programs: one's own alone, made only by who has a duty that lets see figures. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { accessTokens } from '@quan-triet/shared/api/access-tokens'
import type { AccessTokenId, PersonId } from '@quan-triet/shared/models/ids'
import { areaAccess } from './area-access.ts'

const secretaryId = asId<PersonId>(fixtureAccounts[0]?.personId ?? '')
const MINE = asId<AccessTokenId>('token-of-the-secretary')

export const accessTokensAccess = areaAccess({
  endpoints: accessTokens,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listAccessTokens     401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    makeAccessToken      401     403      403       403   403    403    403       200  403        403   403     403    403      403    403
    revokeAccessToken    401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
  `,
  async prepare({ db }) {
    const { id } = await db
      .selectFrom('role_assignment')
      .select('id')
      .where('person_id', '=', secretaryId)
      .executeTakeFirstOrThrow()
    return { roleId: id }
  },
  asks: {
    listAccessTokens: {},
    makeAccessToken: ({ objects }) => ({
      json: { name: 'Bảng tổng hợp', roleId: objects.roleId, scopes: ['figures'], days: 30 },
    }),
    async revokeAccessToken({ house, objects }) {
      await house.db.deleteFrom('access_token').execute()
      await house.db
        .insertInto('access_token')
        .values({
          id: MINE,
          person_id: secretaryId,
          role_id: objects.roleId,
          name: 'Bảng tổng hợp',
          token_hash: 'hash',
          scopes: '["figures"]',
          created_at: house.clock.now(),
          expires_at: '2027-01-01T00:00:00.000Z',
          uses: 0,
        })
        .execute()
      return { params: { id: MINE } }
    },
  },
})
