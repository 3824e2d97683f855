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
  /** Kept on the phone without network: the server's clock did not see it, so the secretary confirms it. */
  wasOffline: boolean
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
  if (scan.wasOffline && record.awaitsConfirmation)
    return { outcome: 'awaiting_confirmation', record }
  const scanned = {
    ...record,
    method: scan.method,
    recordedBy: scan.personId,
    recordedAt: scan.now,
    deviceAt: scan.deviceAt,
  }
  if (scan.wasOffline)
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
