/** The endpoints of attendance: sessions, codes, check-in, roll call, leave. */
import { z } from 'zod'
import {
  CheckInCodes,
  CheckInInput,
  CheckInReceipt,
  CreateSessionInput,
  DecideLeaveInput,
  MyAttendance,
  RecordAttendanceInput,
  RecordedMany,
  RecordManyInput,
  RequestLeaveInput,
  Roll,
  Session,
} from '../models/attendance.ts'
import { PersonId, SessionId } from '../models/ids.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const ofSession = z.object({ id: SessionId })

export const attendance = {
  listSessions: endpoint({
    method: 'get',
    path: '/api/sessions',
    right: 'take_part',
    response: z.object({ sessions: z.array(Session) }),
  }),
  createSession: endpoint({
    method: 'post',
    path: '/api/sessions',
    right: 'run_branch',
    body: CreateSessionInput,
    response: Session,
  }),
  openCheckIn: endpoint({
    method: 'post',
    path: '/api/sessions/:id/check-in',
    right: 'run_branch',
    params: ofSession,
    response: Session,
  }),
  getCheckInCodes: endpoint({
    method: 'get',
    path: '/api/sessions/:id/codes',
    right: 'run_branch',
    params: ofSession,
    response: CheckInCodes,
  }),
  getRoll: endpoint({
    method: 'get',
    path: '/api/sessions/:id/roll',
    right: 'run_branch',
    params: ofSession,
    response: Roll,
  }),
  checkIn: endpoint({
    method: 'post',
    path: '/api/check-ins',
    right: 'take_part',
    body: CheckInInput,
    response: CheckInReceipt,
  }),
  recordAttendance: endpoint({
    method: 'put',
    path: '/api/sessions/:id/attendance/:personId',
    right: 'run_branch',
    params: ofSession.extend({ personId: PersonId }),
    body: RecordAttendanceInput,
    response: Roll,
  }),
  recordMany: endpoint({
    method: 'put',
    path: '/api/sessions/:id/attendance',
    right: 'run_branch',
    params: ofSession,
    body: RecordManyInput,
    response: RecordedMany,
  }),
  printAttendanceList: endpoint({
    method: 'get',
    path: '/api/sessions/:id/attendance-list',
    right: 'run_branch',
    params: ofSession,
    query: z.object({ kind: z.enum(['blank', 'filled']) }),
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'pdf',
  }),
  exportAttendanceList: endpoint({
    method: 'get',
    path: '/api/sessions/:id/attendance-list/xlsx',
    right: 'run_branch',
    params: ofSession,
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
  printQrPoster: endpoint({
    method: 'get',
    path: '/api/sessions/:id/poster',
    right: 'run_branch',
    params: ofSession,
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'pdf',
  }),
  closeSession: endpoint({
    method: 'post',
    path: '/api/sessions/:id/closing',
    right: 'run_branch',
    params: ofSession,
    response: Roll,
  }),
  requestLeave: endpoint({
    method: 'post',
    path: '/api/leave-requests',
    right: 'take_part',
    body: RequestLeaveInput,
    response: MyAttendance,
  }),
  decideLeave: endpoint({
    method: 'post',
    path: '/api/leave-decisions',
    right: 'run_branch',
    body: DecideLeaveInput,
    response: Roll,
  }),
}
