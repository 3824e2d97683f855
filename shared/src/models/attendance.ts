/** Describes sessions (buổi), their codes, the roll, and how a person checks in (domain model 2.5, ruling 10). */
import { z } from 'zod'
import { AbsenceCode, AttendanceMethod, AttendanceState } from '../vocabulary/attendance-states.ts'
import { ClassMode } from '../vocabulary/class-modes.ts'
import { PersonId, SessionId } from './ids.ts'
import { Instant, InstantInput } from './moments.ts'
import { Standing } from './person.ts'

export const Session = z.object({
  id: SessionId,
  /** "Buổi 2" has number 2; a make-up has none. */
  number: z.int().nullable(),
  title: z.string(),
  isMakeup: z.boolean(),
  mode: ClassMode,
  startsAt: Instant,
  endsAt: Instant,
  venue: z.string(),
  /** The window in which codes are taken: from this moment until closing or `checkInUntil`. */
  checkInFrom: Instant,
  checkInUntil: Instant,
  lateAfter: Instant,
  closedAt: Instant.nullable(),
  isCheckInOpen: z.boolean(),
})
export type Session = z.infer<typeof Session>

export const CreateSessionInput = z.object({
  title: z.string().trim().min(1).max(200),
  mode: ClassMode,
  startsAt: InstantInput,
  endsAt: InstantInput,
  venue: z.string().trim().min(1).max(200),
  isMakeup: z.boolean(),
})
export type CreateSessionInput = z.infer<typeof CreateSessionInput>

export const CheckInCodes = z.object({
  sessionId: SessionId,
  qrLink: z.url(),
  qrRenewsAt: Instant,
  typedCode: z.string().regex(/^\d{6}$/),
  typedRenewsAt: Instant,
  serverNow: Instant,
})
export type CheckInCodes = z.infer<typeof CheckInCodes>

export const CheckInInput = z.object({
  /** What the QR held (the `c` of its link), or the six digits typed. */
  code: z.string().trim().min(4).max(400),
  method: z.enum(['qr', 'ma_so']),
  /** The phone's clock; noted, never decisive (PD-13). */
  deviceAt: InstantInput.optional(),
  /** True when the scan was kept without network and is sent now. */
  wasOffline: z.boolean().optional(),
})
export type CheckInInput = z.infer<typeof CheckInInput>

export const CheckInReceipt = z.object({
  outcome: z.enum(['present', 'late', 'already', 'awaiting_confirmation']),
  session: Session,
  state: AttendanceState,
  recordedAt: Instant,
})
export type CheckInReceipt = z.infer<typeof CheckInReceipt>

/** Counts of one session; ratios are computed from them, never stored. */
export const SessionCounts = z.object({
  members: z.int(),
  required: z.int(),
  present: z.int(),
  presentRequired: z.int(),
  late: z.int(),
  excused: z.int(),
  unexcused: z.int(),
  exempt: z.int(),
  unrecorded: z.int(),
  awaiting: z.int(),
  guests: z.int(),
})
export type SessionCounts = z.infer<typeof SessionCounts>

export const RollEntry = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  standing: Standing,
  state: AttendanceState,
  method: AttendanceMethod.nullable(),
  recordedAt: Instant.nullable(),
  absenceCode: AbsenceCode.nullable(),
  leave: z.enum(['none', 'asked', 'approved', 'refused']),
  awaitsConfirmation: z.boolean(),
})
export type RollEntry = z.infer<typeof RollEntry>

export const Roll = z.object({
  session: Session,
  counts: SessionCounts,
  people: z.array(RollEntry),
})
export type Roll = z.infer<typeof Roll>

export const RecordAttendanceInput = z.object({
  state: AttendanceState,
  absenceCode: AbsenceCode.optional(),
  /** Needed when an existing record is changed (row 39). */
  reason: z.string().trim().max(300).optional(),
})
export type RecordAttendanceInput = z.infer<typeof RecordAttendanceInput>

export const RequestLeaveInput = z.object({ sessionId: SessionId, absenceCode: AbsenceCode })
export type RequestLeaveInput = z.infer<typeof RequestLeaveInput>

export const DecideLeaveInput = z.object({
  sessionId: SessionId,
  personId: PersonId,
  approve: z.boolean(),
})
export type DecideLeaveInput = z.infer<typeof DecideLeaveInput>

export const MyAttendance = z.object({
  session: Session,
  state: AttendanceState,
  isConfirmed: z.boolean(),
  leave: z.enum(['none', 'asked', 'approved', 'refused']),
  recordedAt: Instant.nullable(),
  isMadeUp: z.boolean(),
})
export type MyAttendance = z.infer<typeof MyAttendance>
