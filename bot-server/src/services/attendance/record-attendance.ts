/** Records by the secretary's hand how a person stood at a session, and confirms what people declared. */
import type { RecordAttendanceInput, Roll } from '@quan-triet/shared/models/attendance'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findAttendance, replaceAttendance } from '../../db/queries/attendance.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { applyHandMark, type MarkRefusal } from '../../domain/attendance/hand-mark.ts'
import { type AttendanceRecord, blankRecord } from '../../domain/attendance/record.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadRoll } from './load-roll.ts'
import { requireCampaignOpen } from './require-open-window.ts'

interface MarkOnePerson extends RecordAttendanceInput {
  id: SessionId
  personId: PersonId
}

/**
 * Correcting what is recorded needs a reason (row 39); every mark leaves a trace, and says whether it came after
 * closing (INV-06). The mark that is there already changes nothing.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `reason_required`, `check_in_not_open`,
 * `invalid_input`, `busy`
 */
export const recordAttendance = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MarkOnePerson
}): Promise<Roll> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    requireCampaignOpen(session)
    const before = await findAttendance(tx.db, session.id, input.personId)
    const after = await markedRecord(tx, session, {
      record: before ?? blankRecord(input.personId, session.id),
      by: secretary.personId,
      input,
    })
    if (after) await replaceTraced(tx, session, { before, after, reason: input.reason ?? '' })
    return loadRoll(tx, session)
  })
}

/** The record as the mark leaves it; undefined when the mark is there already. */
const markedRecord = async (
  tx: ServiceContext,
  session: StudySession,
  { record, by, input }: { record: AttendanceRecord; by: PersonId; input: MarkOnePerson },
): Promise<AttendanceRecord | undefined> => {
  const roster = await listRoster(tx.db, session.unitId, dayOf(session.startsAt))
  const person = roster.find((one) => one.personId === input.personId)
  if (!person) throw new ServiceError('not_found')
  const now = tx.clock.now()
  const mark = {
    state: input.state,
    absenceCode: input.absenceCode ?? null,
    reason: input.reason ?? '',
    by,
    now,
  }
  const effect = applyHandMark(record, mark, {
    standing: person.standing,
    hasBegun: now >= session.checkInFrom || now >= session.startsAt,
  })
  if (effect.kind === 'refused') throw refusal(effect.why, session)
  return effect.kind === 'change' ? effect.record : undefined
}

const refusal = (why: MarkRefusal, session: StudySession): ServiceError => {
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

const replaceTraced = async (
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
