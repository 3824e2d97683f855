/** Who is answered what about attendance: sessions, codes, the roll, leave. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { attendance } from '@quan-triet/shared/api/attendance'
import { codesOf, saturday } from '../../services/attendance/scene.ts'
import { areaAccess } from './area-access.ts'

const personId = fixtureAccounts[5]?.personId ?? ''
const second = { id: fixtureSession('2') }
const makeup = fixtureSession('bu')

export const attendanceAccess = areaAccess({
  endpoints: attendance,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listSessions         401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    createSession        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    openCheckIn          401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    getCheckInCodes      401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    getRoll              401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    checkIn              401     403      403       403   200    200    200       200  403        403   403     403    403      403    200
    recordAttendance     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recordMany           401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    printAttendanceList  401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    exportAttendanceList 401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    printQrPoster        401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    requestLeave         401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    decideLeave          401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    closeSession         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  async prepare({ clock, secretary }) {
    clock.moveTo(saturday('08:00'))
    return { code: (await codesOf(secretary)).qr }
  },
  asks: {
    listSessions: {},
    createSession: {
      json: {
        title: 'Buổi bổ sung',
        mode: 'truc_tiep',
        startsAt: '2026-04-20T01:00:00.000Z',
        endsAt: '2026-04-20T03:00:00.000Z',
        venue: 'Nhà văn hóa',
        isMakeup: false,
      },
    },
    openCheckIn: { params: second },
    getCheckInCodes: { params: second },
    getRoll: { params: second },
    checkIn: ({ objects }) => ({ json: { code: objects.code, method: 'qr' } }),
    recordAttendance: { params: { ...second, personId }, json: { state: 'co_mat' } },
    recordMany: {
      params: second,
      json: { marks: [{ personId, state: 'co_mat' }] },
    },
    printAttendanceList: { params: second, query: { kind: 'blank' } },
    exportAttendanceList: { params: second },
    printQrPoster: { params: second },
    requestLeave: { json: { sessionId: makeup, absenceCode: 'cong_tac' } },
    decideLeave: { json: { sessionId: makeup, personId, approve: true } },
    closeSession: { params: second },
  },
})
