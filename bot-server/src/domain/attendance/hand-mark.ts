/** Decides what the secretary's hand does to a record, or why it may not (rulings 5 and 10, INV-06, INV-07, INV-10). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { HandMethod } from '@quan-triet/shared/models/attendance'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Standing } from '@quan-triet/shared/models/person'
import type { AbsenceCode, AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import type { AttendanceRecord, Leave } from './record.ts'
import { attendanceSteps, isPresent } from './states.ts'

export interface HandMark {
  state: AttendanceState
  absenceCode: AbsenceCode | null
  reason: string
  by: PersonId
  now: Instant
  /** Without it, in the hall. */
  method?: HandMethod
}

/** What the rules look at beside the record. */
export interface MarkCircumstances {
  /** How the person stood on the day of the session. */
  standing: Standing
  /** Whether check-in has been open at all, or the session has begun. */
  hasBegun: boolean
}

export type MarkRefusal =
  | 'absence_code_missing'
  | 'not_exempt'
  | 'not_begun'
  | 'reason_missing'
  | 'step_not_allowed'

export type MarkEffect =
  | { kind: 'nothing' }
  | { kind: 'refused'; why: MarkRefusal }
  | { kind: 'change'; record: AttendanceRecord }

/** @param record the person's record, or `blankRecord` when there is none */
export const applyHandMark = (
  record: AttendanceRecord,
  mark: HandMark,
  circumstances: MarkCircumstances,
): MarkEffect => {
  const absenceCode = mark.state === 'vang_co_ly_do' ? mark.absenceCode : null
  const isSame = record.state === mark.state && record.absenceCode === absenceCode
  if (isSame && !record.awaitsConfirmation) return { kind: 'nothing' }
  const why = refusalOf(record, mark, circumstances)
  if (why) return { kind: 'refused', why }
  return {
    kind: 'change',
    record: {
      ...record,
      state: mark.state,
      absenceCode,
      leave: leaveAfter(record.leave, mark.state),
      awaitsConfirmation: false,
      ...recordingAfter(record, mark),
      confirmedBy: mark.state === 'chua_ghi_nhan' ? null : mark.by,
      confirmedAt: mark.state === 'chua_ghi_nhan' ? null : mark.now,
    },
  }
}

const refusalOf = (
  record: AttendanceRecord,
  mark: HandMark,
  circumstances: MarkCircumstances,
): MarkRefusal | undefined => {
  const { state } = mark
  if (state === 'vang_co_ly_do' && mark.absenceCode === null) return 'absence_code_missing'
  if (state === 'mien' && circumstances.standing !== 'mien') return 'not_exempt'
  if (isPresent(state) && !circumstances.hasBegun) return 'not_begun'
  if (needsReason(record) && mark.reason === '') return 'reason_missing'
  const isStep = record.state !== state
  return isStep && !attendanceSteps.secretary.allows(record.state, state)
    ? 'step_not_allowed'
    : undefined
}

/** Changing what is recorded needs a reason (row 39); a first record, or an answer to a declaration, does not. */
const needsReason = (record: AttendanceRecord): boolean =>
  record.state !== 'chua_ghi_nhan' && !record.awaitsConfirmation

/** The secretary says that what the person declared is so. */
const isConfirmation = (record: AttendanceRecord, mark: HandMark): boolean =>
  record.awaitsConfirmation && isPresent(mark.state)

/** A confirmed declaration keeps how and when it was made; everything else was written by this hand, now. */
const recordingAfter = (record: AttendanceRecord, mark: HandMark): Partial<AttendanceRecord> => {
  if (isConfirmation(record, mark)) return {}
  if (mark.state === 'chua_ghi_nhan')
    return { method: null, recordedBy: null, recordedAt: null, deviceAt: null }
  return {
    method: mark.method ?? 'thu_cong',
    recordedBy: mark.by,
    recordedAt: mark.now,
    deviceAt: null,
  }
}

/** A request still open is answered by the mark; who came no longer asks. */
const leaveAfter = (leave: Leave, state: AttendanceState): Leave => {
  if (isPresent(state)) return 'none'
  if (leave !== 'asked') return leave
  if (state === 'vang_co_ly_do') return 'approved'
  return state === 'vang_khong_ly_do' ? 'refused' : leave
}
