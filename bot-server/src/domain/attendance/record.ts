/** What is known of one person at one session (domain model 2.5): one record each, INV-06. */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  AbsenceCode,
  AttendanceMethod,
  AttendanceState,
} from '@quan-triet/shared/vocabulary/attendance-states'

/** Inside the venue's radius, outside of it, or not to be known. */
export type PlaceVerdict = 'trong' | 'ngoai' | 'khong_ro'

export type Leave = 'none' | 'asked' | 'approved' | 'refused'

/** Confirmation and leave are fields of their own, beside the state (ruling 5). */
export interface AttendanceRecord {
  personId: PersonId
  sessionId: SessionId
  state: AttendanceState
  method: AttendanceMethod | null
  /** Who made the record: the person by a code, or the secretary by hand. */
  recordedBy: PersonId | null
  recordedAt: Instant | null
  /** The phone's clock at the scan; noted, never decisive (PD-13). */
  deviceAt: Instant | null
  confirmedBy: PersonId | null
  confirmedAt: Instant | null
  /** True while the secretary has still to confirm what the person declared (INV-07). */
  awaitsConfirmation: boolean
  leave: Leave
  absenceCode: AbsenceCode | null
  /** The phone, under a name that only this session knows it by (feature 25). */
  deviceKey: string | null
  /** Where the phone was, as far as the session asks (ruling 11); no coordinates. */
  place: PlaceVerdict | null
}

/** The record of somebody about whom nothing is written yet. */
export const blankRecord = (personId: PersonId, sessionId: SessionId): AttendanceRecord => ({
  personId,
  sessionId,
  state: 'chua_ghi_nhan',
  method: null,
  recordedBy: null,
  recordedAt: null,
  deviceAt: null,
  confirmedBy: null,
  confirmedAt: null,
  awaitsConfirmation: false,
  leave: 'none',
  absenceCode: null,
  deviceKey: null,
  place: null,
})
