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
  /** A random number that the phone drew for itself; kept only as a name that one session knows (feature 25). */
  deviceId: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional(),
})
export type CheckInInput = z.infer<typeof CheckInInput>

export const CheckInReceipt = z.object({
  outcome: z.enum(['present', 'late', 'already', 'awaiting_confirmation']),
  session: Session,
  state: AttendanceState,
  recordedAt: Instant,
  /** True when only the place is missing: the phone may say it (ruling 11). */
  asksPlace: z.boolean(),
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
  /** Who wrote it down by hand or from paper (row 85); null for what the person did alone. */
  recordedBy: z.string().nullable(),
  absenceCode: AbsenceCode.nullable(),
  leave: z.enum(['none', 'asked', 'approved', 'refused']),
  awaitsConfirmation: z.boolean(),
  /** Attended at the place of temporary attachment: counted here, once (M-08, TV-15). */
  hasStudiedElsewhere: z.boolean(),
})
export type RollEntry = z.infer<typeof RollEntry>

export const Roll = z.object({
  session: Session,
  counts: SessionCounts,
  people: z.array(RollEntry),
})
export type Roll = z.infer<typeof Roll>

/** How a hand records: in the hall, or from a signed paper list (row 38). Without it, in the hall. */
export const HandMethod = z.enum(['thu_cong', 'danh_sach_ky'])
export type HandMethod = z.infer<typeof HandMethod>

export const RecordAttendanceInput = z.object({
  state: AttendanceState,
  absenceCode: AbsenceCode.optional(),
  /** Needed when an existing record is changed (row 39). */
  reason: z.string().trim().max(300).optional(),
  method: HandMethod.optional(),
})
export type RecordAttendanceInput = z.infer<typeof RecordAttendanceInput>

/** One person of many marked at once; what is recorded already stays unless a reason is given for all. */
export const RecordManyInput = z.object({
  marks: z
    .array(
      z.object({
        personId: PersonId,
        state: AttendanceState,
        absenceCode: AbsenceCode.optional(),
      }),
    )
    .min(1)
    .max(500)
    .refine((marks) => new Set(marks.map((mark) => mark.personId)).size === marks.length),
  method: HandMethod.optional(),
  /** Takes back what the same hand has just written, without a reason; what stands there otherwise by now stays. */
  isUndo: z.boolean().optional(),
  reason: z.string().trim().max(300).optional(),
})
export type RecordManyInput = z.infer<typeof RecordManyInput>

export const RecordedMany = z.object({
  roll: Roll,
  /** Of whom something else was recorded already, such as a scan made meanwhile: left as it is. */
  kept: z.array(PersonId),
})
export type RecordedMany = z.infer<typeof RecordedMany>

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
  method: AttendanceMethod.nullable(),
  /** Who wrote it down by hand or from paper (row 85). */
  recordedBy: z.string().nullable(),
  leave: z.enum(['none', 'asked', 'approved', 'refused']),
  recordedAt: Instant.nullable(),
  isMadeUp: z.boolean(),
  /** Asked to this make-up by name (M-07), whether or not a session missed is known yet. */
  isInvited: z.boolean(),
})
export type MyAttendance = z.infer<typeof MyAttendance>
