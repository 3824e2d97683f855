/** Decides one mark by hand, says why it is refused, and writes it with its trace. */
import type { HandMethod } from '@quan-triet/shared/models/attendance'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Standing } from '@quan-triet/shared/models/person'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import type { AbsenceCode, AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { replaceAttendance } from '../../db/queries/attendance.ts'
import { onCommit } from '../../db/transaction.ts'
import {
  applyHandMark,
  type MarkEffect,
  type MarkRefusal,
} from '../../domain/attendance/hand-mark.ts'
import { type AttendanceRecord, blankRecord } from '../../domain/attendance/record.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { nameOf } from './describe-session.ts'

interface AskedMark {
  person: { personId: PersonId; standing: Standing }
  before: AttendanceRecord | undefined
  mark: {
    state: AttendanceState
    absenceCode?: AbsenceCode | undefined
    reason?: string | undefined
    method?: HandMethod | undefined
    by: PersonId
  }
}

/** What the mark does now to the record of somebody of the session's roster. */
export const decideMark = (
  ctx: ServiceContext,
  session: StudySession,
  { person, before, mark }: AskedMark,
): MarkEffect => {
  const now = ctx.clock.now()
  return applyHandMark(
    before ?? blankRecord(person.personId, session.id),
    {
      state: mark.state,
      absenceCode: mark.absenceCode ?? null,
      reason: mark.reason ?? '',
      by: mark.by,
      now,
      ...(mark.method && { method: mark.method }),
    },
    {
      standing: person.standing,
      hasBegun: now >= session.checkInFrom || now >= session.startsAt,
    },
  )
}

export const refusalOfMark = (why: MarkRefusal, session: StudySession): ServiceError => {
  switch (why) {
    case 'reason_missing':
      return new ServiceError('reason_required')
    case 'absence_code_missing':
      return new ServiceError('invalid_input', words.absenceCodeMissing)
    case 'not_exempt':
      return new ServiceError('invalid_input', words.notExempt)
    case 'not_begun':
      return new ServiceError(
        'check_in_not_open',
        words.notBegun(nameOf(session), session.checkInFrom),
      )
    case 'step_not_allowed':
      return new ServiceError('invalid_input', words.stepNotAllowed)
  }
}

/**
 * Writes the record in place of the one it was decided on, inside the caller's transaction; the trace says how it was
 * recorded and whether that was after closing (INV-06). @throws ServiceError `busy` when somebody changed it meanwhile
 */
export const replaceTraced = async (
  tx: ServiceContext,
  session: StudySession,
  change: { before: AttendanceRecord | undefined; after: AttendanceRecord; reason: string },
): Promise<void> => {
  const { before, after, reason } = change
  if (!(await replaceAttendance(tx.db, before, after))) throw new ServiceError('busy')
  await recordAudit(tx, {
    action: 'record-attendance',
    orgUnitId: session.unitId,
    subject: `session:${session.id} person:${after.personId}`,
    detail: {
      from: before?.state ?? 'chua_ghi_nhan',
      to: after.state,
      ...(after.method === 'danh_sach_ky' && { method: after.method }),
      wasDeclared: before?.awaitsConfirmation ?? false,
      absenceCode: after.absenceCode,
      reason,
      isAfterClosing: session.closedAt !== null,
    },
  })
  onCommit(tx, () => {
    tx.live.publish(session.unitId, { topic: 'roll' })
    tx.live.publish(session.unitId, { topic: 'home' })
  })
}
