/** Asks for leave before a session: a reason code and nothing else, told privately to the branch's secretaries. */
import type { MyAttendance, RequestLeaveInput } from '@quan-triet/shared/models/attendance'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { findAttendance, replaceAttendance } from '../../db/queries/attendance.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { type AttendanceRecord, blankRecord } from '../../domain/attendance/record.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { describeOwn } from './describe-own.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { requireNotClosed } from './require-open-window.ts'
import { tellSecretariesOfLeave } from './tell-secretaries-of-leave.ts'

/**
 * Asking again with the same reason changes nothing and tells nobody; after a refusal one may ask again.
 * @throws ServiceError `not_found`, `campaign_closed`, `session_closed`, `leave_too_late` once the session began or a record stands,
 *   `served_on_paper`, `busy`
 */
export const requestLeave = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RequestLeaveInput
}): Promise<MyAttendance> => {
  const person = requireToStudyHere(ctx)
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.sessionId, [
      person.homeUnitId,
      ...person.guestUnitIds,
    ])
    const before = await findAttendance(tx.db, session.id, person.personId)
    if (isSameRequest(before, input)) return describeOwn(tx, person, { session, record: before })
    requireAskable(tx, session, before)
    const after: AttendanceRecord = {
      ...(before ?? blankRecord(person.personId, session.id)),
      leave: 'asked',
      absenceCode: input.absenceCode,
    }
    if (!(await replaceAttendance(tx.db, before, after))) throw new ServiceError('busy')
    await recordAudit(tx, {
      action: 'request-leave',
      orgUnitId: session.unitId,
      subject: `session:${session.id} person:${person.personId}`,
      detail: { from: before?.leave ?? 'none', to: 'asked', absenceCode: input.absenceCode },
    })
    await tellSecretariesOfLeave(tx, person, { session, absenceCode: input.absenceCode })
    onCommit(tx, () => tx.live.publish(session.unitId, { topic: 'roll' }))
    return describeOwn(tx, person, { session, record: after })
  })
}

/** The same request, waiting or granted. */
const isSameRequest = (before: AttendanceRecord | undefined, input: RequestLeaveInput): boolean =>
  before !== undefined &&
  ['asked', 'approved'].includes(before.leave) &&
  before.absenceCode === input.absenceCode

const requireAskable = (
  ctx: ServiceContext,
  session: StudySession,
  before: AttendanceRecord | undefined,
): void => {
  requireNotClosed(session)
  if (ctx.clock.now() >= session.startsAt)
    throw new ServiceError('leave_too_late', words.leaveTooLate(nameOf(session), session.startsAt))
  if (before && before.state !== 'chua_ghi_nhan')
    throw new ServiceError('leave_too_late', words.leaveNotNeeded(nameOf(session)))
}
