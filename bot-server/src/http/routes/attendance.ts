/** Translates the endpoints of attendance into verbs. */
import { attendance } from '@quan-triet/shared/api/attendance'
import { checkIn } from '../../services/attendance/check-in.ts'
import { closeSession } from '../../services/attendance/close-session.ts'
import { createSession } from '../../services/attendance/create-session.ts'
import { decideLeave } from '../../services/attendance/decide-leave.ts'
import { getCheckInCodes } from '../../services/attendance/get-check-in-codes.ts'
import { getRoll } from '../../services/attendance/get-roll.ts'
import { listSessions } from '../../services/attendance/list-sessions.ts'
import { openCheckIn } from '../../services/attendance/open-check-in.ts'
import { exportAttendanceList } from '../../services/attendance/export-attendance-list.ts'
import { printAttendanceList } from '../../services/attendance/print-attendance-list.ts'
import { printQrPoster } from '../../services/attendance/print-qr-poster.ts'
import { recordAttendance } from '../../services/attendance/record-attendance.ts'
import { recordMany } from '../../services/attendance/record-many.ts'
import { requestLeave } from '../../services/attendance/request-leave.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const attendanceRoutes = (deps: Deps) =>
  implement(attendance, deps, {
    listSessions: (ctx) => listSessions({ ctx }),
    createSession: (ctx, { body }) => createSession({ ctx, input: body }),
    openCheckIn: (ctx, { params }) => openCheckIn({ ctx, input: params }),
    getCheckInCodes: (ctx, { params }) => getCheckInCodes({ ctx, input: params }),
    getRoll: (ctx, { params }) => getRoll({ ctx, input: params }),
    checkIn: (ctx, { body }) => checkIn({ ctx, input: body }),
    recordAttendance: (ctx, { params, body }) =>
      recordAttendance({ ctx, input: { ...params, ...body } }),
    recordMany: (ctx, { params, body }) => recordMany({ ctx, input: { ...params, ...body } }),
    printAttendanceList: (ctx, { params, query }) =>
      printAttendanceList({ ctx, input: { ...params, ...query } }),
    exportAttendanceList: (ctx, { params }) => exportAttendanceList({ ctx, input: params }),
    printQrPoster: (ctx, { params }) => printQrPoster({ ctx, input: params }),
    closeSession: (ctx, { params }) => closeSession({ ctx, input: params }),
    requestLeave: (ctx, { body }) => requestLeave({ ctx, input: body }),
    decideLeave: (ctx, { body }) => decideLeave({ ctx, input: body }),
  })
