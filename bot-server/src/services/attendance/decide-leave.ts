/** Decides a request for leave and tells the person who asked. */
import type { DecideLeaveInput, Roll } from '@quan-triet/shared/models/attendance'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { findAttendance, replaceAttendance } from '../../db/queries/attendance.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import { attendanceSteps } from '../../domain/attendance/states.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadRoll } from './load-roll.ts'
import { requireCampaignOpen } from './require-open-window.ts'

/**
 * The same decision twice is one decision.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `invalid_input` when nothing is asked, `busy`
 */
export const decideLeave = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DecideLeaveInput
}): Promise<Roll> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.sessionId, [secretary.homeUnitId])
    requireCampaignOpen(session)
    const before = await findAttendance(tx.db, session.id, input.personId)
    if (before?.leave !== (input.approve ? 'approved' : 'refused')) {
      if (before?.leave !== 'asked' || !attendanceSteps.leave.allows(before.state, 'vang_co_ly_do'))
        throw new ServiceError('invalid_input', words.leaveNotAsked)
      const by = { personId: secretary.personId, now: tx.clock.now() }
      const after = input.approve ? approved(before, by) : refused(before)
      if (!(await replaceAttendance(tx.db, before, after))) throw new ServiceError('busy')
      await traceAndTell(tx, session, after)
    }
    return loadRoll(tx, session)
  })
}

const approved = (
  before: AttendanceRecord,
  by: { personId: PersonId; now: Instant },
): AttendanceRecord => ({
  ...before,
  state: 'vang_co_ly_do',
  leave: 'approved',
  method: 'thu_cong',
  recordedBy: by.personId,
  recordedAt: by.now,
  confirmedBy: by.personId,
  confirmedAt: by.now,
})

/** The person is expected again; the reason given is kept in the audit log alone. */
const refused = (before: AttendanceRecord): AttendanceRecord => ({
  ...before,
  leave: 'refused',
  absenceCode: null,
})

const traceAndTell = async (
  tx: ServiceContext,
  session: StudySession,
  after: AttendanceRecord,
): Promise<void> => {
  await recordAudit(tx, {
    action: 'decide-leave',
    orgUnitId: session.unitId,
    subject: `session:${session.id} person:${after.personId}`,
    detail: { from: 'asked', to: after.leave, state: after.state, absenceCode: after.absenceCode },
  })
  const name = words.sessionAndTime(nameOf(session), session.startsAt)
  await enqueueToPerson(tx, {
    personId: after.personId,
    dedupeKey: `leave-decided:${session.id}:${after.personId}:${tx.clock.now()}`,
    kind: 'notice',
    text: after.leave === 'approved' ? words.leaveApproved(name) : words.leaveRefused(name),
    orgUnitId: session.unitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/attendance',
  })
  onCommit(tx, () => {
    tx.live.publish(session.unitId, { topic: 'roll' })
    tx.live.publish(session.unitId, { topic: 'home' })
  })
}
