/** Who is answered what about reading: home, parts, notices, the live stream. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { reading } from '@quan-triet/shared/api/reading'
import type { NoticeId, PersonId } from '@quan-triet/shared/models/ids'
import { putOnSentPart } from '../../services/parts/picture-scene.ts'
import { areaAccess } from './area-access.ts'

const NOTICE = 'notice-of-the-member'

export const readingAccess = areaAccess({
  endpoints: reading,
  table: `
                   nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getHome           401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    listParts         401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    getPart           401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    getPicture        401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    markNoticeRead    401     403      404       404   404    404    200       404  404        404   404     404    404      404    404
    watchLive         401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  async prepare({ db, clock, system }) {
    await putOnSentPart(system, fixturePart(1))
    await db
      .insertInto('notice')
      .values({
        id: asId<NoticeId>(NOTICE),
        person_id: asId<PersonId>(fixtureAccounts[5]?.personId ?? ''),
        text: 'Tin riêng',
        to_route: null,
        created_at: clock.now(),
        read_at: null,
      })
      .execute()
  },
  asks: {
    getHome: {},
    listParts: {},
    getPart: { params: { id: fixturePart(1) } },
    getPicture: { params: { id: fixturePart(1) } },
    markNoticeRead: { params: { id: NOTICE } },
    watchLive: {},
  },
})
