/** Describes to a person the own record of one session. */
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import type { Standing } from '@quan-triet/shared/models/person'
import type { PersonActor } from '../../domain/actor.ts'
import { effectiveState } from '../../domain/attendance/count-session.ts'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { describeSession } from './describe-session.ts'

/**
 * @param own.isMadeUp whether a session missed was made up since (INV-08)
 * @param own.isInvited whether the person was asked to this make-up by name
 * @param own.recorder the name of who wrote it down for the person (row 85)
 * @param own.wasExempt whether the person was exempt on the session's day (INV-10); without it, as now
 */
export const describeOwn = (
  ctx: ServiceContext,
  person: PersonActor,
  own: {
    session: StudySession
    record: AttendanceRecord | undefined
    isMadeUp?: boolean
    isInvited?: boolean
    wasExempt?: boolean
    recorder?: string | null
  },
): MyAttendance => ({
  session: describeSession(own.session, ctx.clock.now()),
  state: effectiveState(standingAt(person, own), own.record),
  isConfirmed: own.record ? own.record.confirmedAt !== null : false,
  method: own.record?.method ?? null,
  recordedBy: own.recorder ?? null,
  leave: own.record?.leave ?? 'none',
  recordedAt: own.record?.recordedAt ?? null,
  isMadeUp: own.isMadeUp ?? false,
  isInvited: own.isInvited ?? false,
})

const standingAt = (
  person: PersonActor,
  own: { session: StudySession; wasExempt?: boolean },
): Standing => {
  if (own.session.unitId !== person.homeUnitId) return 'tam_thoi_den'
  if (own.wasExempt === undefined) return person.standing
  return own.wasExempt ? 'mien' : 'phai_hoc'
}
