/** Who is answered what about personal data: the notice, the own data, paper at the branch, requests and their answers. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { openRequest } from '@quan-triet/bot-server/services/personal-data/open-request'
import { readNotice } from '@quan-triet/bot-server/services/personal-data/read-notice'
import { personalData } from '@quan-triet/shared/api/personal-data'
import type { DataRequestKind } from '@quan-triet/shared/models/data-request'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { areaAccess, type Scene } from './area-access.ts'

const idAt = (index: number) => fixtureAccounts[index]?.personId as PersonId
const ASKING = 20

/** A request of Khu phố 3 that nobody has answered yet. */
const freshRequest = async ({ house }: Scene<unknown>, kind: DataRequestKind) => {
  await house.db.deleteFrom('data_request').where('person_id', '=', idAt(ASKING)).execute()
  const { id } = await openRequest(house.system, {
    personId: idAt(ASKING),
    unitId: fixtureUnit,
    kind,
  })
  return { params: { id } }
}

/** Lets a later withdrawal of the same person be the first one. */
const withoutRequests = async ({ house }: Scene<unknown>) => {
  await house.db.deleteFrom('data_request').execute()
  return {}
}

export const personalDataAccess = areaAccess({
  endpoints: personalData,
  table: `
                        nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getPrivacyNotice       401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    listBranchConsents     401     403      403       200   403    403    403       200  403        403   403     403    403      403    403
    recordPaperConsent     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    markAssisted           401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    getMyData              401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    exportMyData           401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    askAboutMyData         401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    listMyDataRequests     401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    recordPaperRequest     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    listDataRequests       401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    getDataRequest         401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    extendDataRequest      401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    exportRequestedData    401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    answerDataRequest      401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    getDataPaper           401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    listCalendarDays       401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    setCalendarDay         401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    removeCalendarDay      401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
    withdrawConsent        401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    decideConsent          401     403      200       200   200    200    200       200  200        200   200     200    200      409    200
    signOutEverywhere      401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  asks: {
    getPrivacyNotice: {},
    decideConsent: async ({ house }) => ({
      // The notice of another province has another text.
      json: {
        noticeHash: (await readNotice(house.system, fixtureUnit)).hash,
        decision: 'khong_dong_y',
      },
    }),
    withdrawConsent: withoutRequests,
    listBranchConsents: {},
    recordPaperConsent: { json: { personId: idAt(5), decision: 'dong_y' } },
    markAssisted: { json: { personId: idAt(5), isAssisted: true, helperId: null } },
    getMyData: {},
    exportMyData: { query: { format: 'json' } },
    signOutEverywhere: {},
    askAboutMyData: async (scene) => ({
      ...(await withoutRequests(scene)),
      json: { kind: 'xem', field: null, value: '', note: '' },
    }),
    listMyDataRequests: {},
    recordPaperRequest: async (scene) => ({
      ...(await withoutRequests(scene)),
      json: { personId: idAt(ASKING), kind: 'xem', field: null, value: '', note: '' },
    }),
    listDataRequests: { query: { show: 'open' } },
    getDataRequest: (scene) => freshRequest(scene, 'dinh_chinh'),
    answerDataRequest: async (scene) => ({
      ...(await freshRequest(scene, 'han_che')),
      json: { outcome: 'tu_choi', answer: 'Không' },
    }),
    extendDataRequest: async (scene) => ({
      ...(await freshRequest(scene, 'xoa')),
      json: { until: '2026-03-20', reason: 'Chờ xác minh' },
    }),
    exportRequestedData: async (scene) => ({
      ...(await freshRequest(scene, 'xem')),
      query: { format: 'json' },
    }),
    getDataPaper: { query: { paper: 'record' } },
    listCalendarDays: {},
    setCalendarDay: { json: { day: '2026-12-31', kind: 'nghi', note: '' } },
    removeCalendarDay: async ({ house }) => {
      const row = { day: '2026-12-31', kind: 'nghi', note: '', set_by: idAt(0) } as const
      await house.db
        .insertInto('calendar_day')
        .values({ ...row, set_at: house.clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return { params: { day: row.day } }
    },
  },
  mayName: {
    exportRequestedData: ['admin'],
  },
})
