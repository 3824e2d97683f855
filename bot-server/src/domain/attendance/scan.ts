/** Decides what a genuine code does to the record that a person has already (ruling 10; a second scan changes nothing). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { arrivalState } from './lateness.ts'
import type { AttendanceRecord } from './record.ts'
import { attendanceSteps } from './states.ts'

export interface Scan {
  personId: PersonId
  method: 'qr' | 'ma_so'
  /** The server's clock. */
  now: Instant
  deviceAt: Instant | null
  deviceKey: string | null
  /**
   * The server's clock did not see it (kept without network, printed code), or where the phone is has still to be
   * said: nobody is present by it alone.
   */
  mustWait: boolean
  /** True when only the place is missing. */
  asksPlace: boolean
}

export type ScanOutcome = 'present' | 'late' | 'already' | 'awaiting_confirmation'

export interface ScanEffect {
  outcome: ScanOutcome
  /** The record as it stands afterwards; the very one given when nothing changes. */
  record: AttendanceRecord
}

/** @param record the person's record, or `blankRecord` for a first scan */
export const applyScan = (record: AttendanceRecord, scan: Scan, lateAfter: Instant): ScanEffect => {
  const state = arrivalState(scan.now, lateAfter)
  if (!attendanceSteps.code.allows(record.state, state)) return { outcome: 'already', record }
  if (scan.mustWait && record.awaitsConfirmation && !asksAnew(record, scan))
    return { outcome: 'awaiting_confirmation', record }
  const scanned = {
    ...record,
    method: scan.method,
    recordedBy: scan.personId,
    recordedAt: scan.now,
    deviceAt: scan.deviceAt,
    deviceKey: scan.deviceKey,
    place: scan.asksPlace ? ('khong_ro' as const) : null,
  }
  if (scan.mustWait)
    return {
      outcome: 'awaiting_confirmation',
      record: { ...scanned, awaitsConfirmation: true },
    }
  return {
    outcome: state === 'muon' ? 'late' : 'present',
    // Who comes no longer asks for leave; what was asked and decided stays in the audit log.
    record: {
      ...scanned,
      state,
      awaitsConfirmation: false,
      confirmedBy: null,
      confirmedAt: null,
      leave: 'none',
      absenceCode: null,
    },
  }
}

/** A scan in the hall that lacks only the place is worth more than one that waits for another reason. */
const asksAnew = (record: AttendanceRecord, scan: Scan): boolean =>
  scan.asksPlace && record.place !== 'khong_ro'
