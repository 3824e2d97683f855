/** Takes where the phone is from somebody who scanned in the hall, and keeps only whether that is inside (ruling 11). */
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import type { PlaceAnswerInput, PlaceTokens } from '@quan-triet/shared/models/check-in-rules'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { findAttendance, replaceAttendance } from '../../db/queries/attendance.ts'
import { isAccountOf } from '../../db/queries/linked-accounts.ts'
import { findSession } from '../../db/queries/sessions.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { windowAt } from '../../domain/attendance/check-in-window.ts'
import {
  applyPlace,
  type PlacePoint,
  placeVerdict,
  waitsForPlace,
} from '../../domain/attendance/place-check.ts'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { describeSession } from './describe-session.ts'
import { isOwnClass } from './other-class.ts'

const ANSWERS = { tries: 6, withinMs: 60_000 }

/**
 * Inside makes present or late; outside, declined or unknown leaves the check-in with the secretary. Asked of the server
 * before the transaction; no coordinates are written anywhere.
 * @throws ServiceError `not_found`, `too_many_tries`, `served_on_paper`, `busy`
 */
export const answerPlace = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: PlaceAnswerInput
}): Promise<CheckInReceipt> => {
  const person = requireToStudyHere(ctx)
  await ownSession(ctx, person, input.sessionId)
  await countCodeTry(ctx, { subject: `place:${person.personId}`, ...ANSWERS })
  const point = input.here ? await whereIs(ctx, person, input.here) : null
  return inTransaction(ctx, async (tx) => {
    // Read anew: while Zalo took its time, the session may have been closed or its rules changed.
    const session = await ownSession(tx, person, input.sessionId)
    const before = await findAttendance(tx.db, session.id, person.personId)
    if (!before) throw new ServiceError('not_found')
    const now = tx.clock.now()
    const verdict = placeVerdict(session.area, point)
    const isOpen = session.campaignClosedAt === null && windowAt(session, now) === 'open'
    const isTaken = isOpen && waitsForPlace(before) && verdict !== 'khong_ro'
    if (!isTaken) return receiptOf(session, before, now)
    const after = applyPlace(before, verdict, { now, lateAfter: session.lateAfter })
    await writeTraced(tx, session, { before, after })
    return receiptOf(session, after, now)
  })
}

/** Tokens of another's phone say where that phone is: somebody in the hall could lend them. Null when Zalo does not say. */
const whereIs = async (
  ctx: ServiceContext,
  person: PersonActor,
  here: PlaceTokens,
): Promise<PlacePoint | null> => {
  try {
    const account = await ctx.zaloIdentity.whoIs(here.accessToken)
    if (!(await isAccountOf(ctx.db, person.personId, account))) return null
  } catch (error) {
    if (error instanceof ServiceError) return null
    throw error
  }
  return ctx.zaloIdentity.whereIs(here)
}

const ownSession = async (
  ctx: ServiceContext,
  person: PersonActor,
  id: SessionId,
): Promise<StudySession> => {
  const session = await findSession(ctx.db, id)
  if (!session || !isOwnClass(person, session)) throw new ServiceError('not_found')
  return session
}

const writeTraced = async (
  tx: ServiceContext,
  session: StudySession,
  { before, after }: { before: AttendanceRecord; after: AttendanceRecord },
): Promise<void> => {
  if (!(await replaceAttendance(tx.db, before, after))) throw new ServiceError('busy')
  await recordAudit(tx, {
    action: 'answer-place',
    orgUnitId: session.unitId,
    subject: `session:${session.id} person:${after.personId}`,
    detail: { from: before.state, to: after.state, place: after.place },
  })
  onCommit(tx, () => tx.live.publish(session.unitId, { topic: 'roll' }))
}

const receiptOf = (
  session: StudySession,
  record: AttendanceRecord,
  now: string,
): CheckInReceipt => ({
  outcome: outcomeOf(record),
  session: describeSession(session, now),
  state: record.state,
  recordedAt: record.recordedAt ?? now,
  asksPlace: waitsForPlace(record),
})

const outcomeOf = ({ awaitsConfirmation, state }: AttendanceRecord): CheckInReceipt['outcome'] => {
  if (awaitsConfirmation) return 'awaiting_confirmation'
  if (state === 'co_mat') return 'present'
  return state === 'muon' ? 'late' : 'already'
}
