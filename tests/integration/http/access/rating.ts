/** Who is answered what about the rating of sessions. */
import { fixtureSession, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { rating } from '@quan-triet/shared/api/rating'
import { areaAccess } from './area-access.ts'

const session = { id: fixtureSession('1') }

export const ratingAccess = areaAccess({
  endpoints: rating,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listOwnRatings      401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    rateSession         401     403      404       404   409    409    200       200  404        404   404     404    404      404    409
    getSessionRating    401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    getUnitRatings      401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
  `,
  async prepare({ db, clock }) {
    const { ends_at } = await db
      .selectFrom('session')
      .select('ends_at')
      .where('id', '=', session.id)
      .executeTakeFirstOrThrow()
    if (clock.now() < ends_at) clock.moveTo(ends_at)
  },
  asks: {
    listOwnRatings: {},
    rateSession: { params: session, json: { question: 'de_hieu', answer: 'ro' } },
    getSessionRating: { params: session },
    getUnitRatings: { query: { unitId: fixtureUnit } },
  },
})
