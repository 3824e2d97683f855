/** Who is answered what about a session's check-in rules, its troubles, and where the own phone is. */
import { attendanceRow } from '@quan-triet/bot-server/db/queries/attendance'
import { blankRecord } from '@quan-triet/bot-server/domain/attendance/record'
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { checkInRules } from '@quan-triet/shared/api/check-in-rules'
import { areaAccess } from './area-access.ts'

const second = { id: fixtureSession('2') }

export const checkInRulesAccess = areaAccess({
  endpoints: checkInRules,
  table: `
                         nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getCheckInRules         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    setCheckInRules         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    listCheckInTroubles     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    settleCheckInTrouble    401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    answerPlace             401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
  `,
  async prepare({ db }) {
    const people = await db.selectFrom('person').select('id').execute()
    await db
      .insertInto('attendance')
      .values(people.map(({ id }) => attendanceRow(blankRecord(id, second.id))))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return {}
  },
  asks: {
    getCheckInRules: { params: second },
    setCheckInRules: {
      params: second,
      json: { codePace: 'cham', opensBeforeMinutes: 30, lateAfterMinutes: 10, radiusM: null },
    },
    listCheckInTroubles: { params: second },
    settleCheckInTrouble: {
      params: second,
      json: { troubleId: 'không có', action: 'dismiss' },
    },
    answerPlace: { json: { sessionId: second.id } },
  },
})
