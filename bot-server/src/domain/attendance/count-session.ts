/** Counts one session from its records and the branch's roster on its day (sets M, X, R and N_tt of 2.7). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { SessionCounts } from '@quan-triet/shared/models/attendance'
import type { Standing } from '@quan-triet/shared/models/person'
import type { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { isPresent } from './states.ts'

interface OnRoster {
  personId: PersonId
  standing: Standing
}
interface Recorded {
  state: AttendanceState
  awaitsConfirmation: boolean
}

/**
 * How a person counts: exempt people of whom nothing is written are exempt; who was written down as exempt and was not
 * on that day, or is no longer said to have been, counts as not recorded (INV-10). The record stays as it is.
 * @param standing on the day of the session
 */
export const effectiveState = (
  standing: Standing,
  recorded: Recorded | undefined,
): AttendanceState => {
  const state = recorded?.state ?? 'chua_ghi_nhan'
  if (standing === 'mien') return state === 'chua_ghi_nhan' ? 'mien' : state
  return state === 'mien' ? 'chua_ghi_nhan' : state
}

/**
 * `present` and `late` are of M, so that F-01 can be formed; `excused`, `unexcused` and `unrecorded` are of R and with
 * `presentRequired` make up R. `awaiting` are declarations to confirm; they are counted as unrecorded until then.
 * Guests (N_tt) are only in `guests`: in no ratio (TV-15).
 */
export const countSession = (
  roster: readonly OnRoster[],
  records: ReadonlyMap<PersonId, Recorded>,
): SessionCounts => {
  const counts = emptyCounts()
  for (const { personId, standing } of roster) {
    const recorded = records.get(personId)
    if (recorded?.awaitsConfirmation) counts.awaiting += 1
    const state = effectiveState(standing, recorded)
    if (standing === 'tam_thoi_den') counts.guests += isPresent(state) ? 1 : 0
    else countMember(counts, standing, state)
  }
  return counts
}

const emptyCounts = (): SessionCounts => ({
  members: 0,
  required: 0,
  present: 0,
  presentRequired: 0,
  late: 0,
  excused: 0,
  unexcused: 0,
  exempt: 0,
  unrecorded: 0,
  awaiting: 0,
  guests: 0,
})

const countMember = (counts: SessionCounts, standing: Standing, state: AttendanceState): void => {
  const isRequired = standing === 'phai_hoc'
  counts.members += 1
  counts.required += isRequired ? 1 : 0
  if (isPresent(state)) {
    counts.present += 1
    counts.presentRequired += isRequired ? 1 : 0
    counts.late += state === 'muon' ? 1 : 0
    return
  }
  if (!isRequired) counts.exempt += 1
  else if (state === 'vang_co_ly_do') counts.excused += 1
  else if (state === 'vang_khong_ly_do') counts.unexcused += 1
  else counts.unrecorded += 1
}
