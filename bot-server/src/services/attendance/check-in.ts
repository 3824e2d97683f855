/** Checks a person in at a session by the code that shows there. */
import type { CheckInInput, CheckInReceipt } from '@quan-triet/shared/models/attendance'
import { attendanceRow, findAttendance, replaceAttendance } from '../../db/queries/attendance.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { isClockOff, isOtherPhone } from '../../domain/attendance/check-in-troubles.ts'
import { deviceKeyOf } from '../../domain/attendance/device-key.ts'
import { waitsForPlace } from '../../domain/attendance/place-check.ts'
import { blankRecord } from '../../domain/attendance/record.ts'
import { applyScan, type Scan, type ScanEffect } from '../../domain/attendance/scan.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { describeSession } from './describe-session.ts'
import { noteRefusal, noteTrouble } from './note-check-in-trouble.ts'
import { resolveQr, type ResolvedCode } from './resolve-qr.ts'
import { resolveTypedCode } from './resolve-typed-code.ts'

/**
 * The server's clock alone decides; the phone's is noted (PD-13). A second scan changes nothing; a scan kept without
 * network, or of a printed code, waits for the secretary (ruling 10); where the session asks for the place, everybody
 * waits until it is said (ruling 11, `answer-place.ts`). Durable when it returns.
 *
 * A first scan by QR costs one read, shared by all that arrive in the same turn, and one row of a shared commit.
 * @throws ServiceError `check_in_code_wrong`, `check_in_code_expired`, `check_in_not_open`, `session_closed`,
 *   `campaign_closed`, `check_in_other_branch`, `check_in_other_class`, `too_many_tries`, `served_on_paper`
 */
export const checkIn = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: CheckInInput
}): Promise<CheckInReceipt> => {
  const person = requireToStudyHere(ctx)
  const resolved = await resolveOrNote(ctx, person, input)
  const { session } = resolved
  const scan = scanOf(ctx, { person, resolved, input })
  const first = applyScan(blankRecord(scan.personId, session.id), scan, session.lateAfter)
  const isFirst = await ctx.groupWriter.writeAttendance(attendanceRow(first.record))
  const effect = isFirst ? first : await scanAgain(ctx, session, scan)
  await noteDoubts(ctx, person, { resolved, scan, effect, input })
  if (effect.outcome !== 'already') ctx.live.publish(session.unitId, { topic: 'roll' })
  return {
    outcome: effect.outcome,
    session: describeSession(session, scan.now),
    state: effect.record.state,
    recordedAt: effect.record.recordedAt ?? scan.now,
    asksPlace: waitsForPlace(effect.record),
  }
}

const resolveOrNote = async (
  ctx: ServiceContext,
  person: PersonActor,
  input: CheckInInput,
): Promise<ResolvedCode> => {
  const resolve = input.method === 'qr' ? resolveQr : resolveTypedCode
  try {
    return await resolve(ctx, person, {
      code: input.code,
      wasOffline: input.wasOffline ?? false,
    })
  } catch (error) {
    await noteRefusal(ctx, person, { input, error })
    throw error
  }
}

const scanOf = (
  ctx: ServiceContext,
  { person, resolved, input }: { person: PersonActor; resolved: ResolvedCode; input: CheckInInput },
): Scan => {
  const { session, isPrinted } = resolved
  const isUnseen = isPrinted || (input.wasOffline ?? false)
  return {
    personId: person.personId,
    method: input.method,
    now: ctx.clock.now(),
    deviceAt: input.deviceAt ?? null,
    deviceKey: input.deviceId === undefined ? null : deviceKeyOf(session, input.deviceId),
    mustWait: isUnseen || session.checksPlace,
    asksPlace: session.checksPlace && !isUnseen,
  }
}

/** Doubts cost a statement only where there are any: never on the way of a first scan in the hall. */
const noteDoubts = async (
  ctx: ServiceContext,
  person: PersonActor,
  {
    resolved: { session, shown },
    scan: { deviceAt, deviceKey },
    effect,
    input,
  }: { resolved: ResolvedCode; scan: Scan; effect: ScanEffect; input: CheckInInput },
): Promise<void> => {
  if (isOtherPhone(effect.record, deviceKey))
    await noteTrouble(ctx, person, { kind: 'quet_lai', session, deviceAt })
  const isDated = input.wasOffline === true && deviceAt !== null && shown !== null
  if (isDated && effect.outcome !== 'already' && isClockOff(deviceAt, shown))
    await noteTrouble(ctx, person, { kind: 'dong_ho_lech', session, deviceAt })
}

/** How often a scan is judged anew because the record changed while it was being judged. */
const TRIES = 3

/** The rare way: the person has a record already, because of an earlier scan, leave, or the secretary's hand. */
const scanAgain = async (
  ctx: ServiceContext,
  session: StudySession,
  scan: Scan,
): Promise<ScanEffect> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const effect = await scanOnce(ctx, session, scan)
    if (effect) return effect
  }
  throw new ServiceError('busy')
}

/** Undefined when somebody changed the record meanwhile. */
const scanOnce = (
  ctx: ServiceContext,
  session: StudySession,
  scan: Scan,
): Promise<ScanEffect | undefined> =>
  inTransaction(ctx, async (tx) => {
    const before = await findAttendance(tx.db, session.id, scan.personId)
    const effect = applyScan(
      before ?? blankRecord(scan.personId, session.id),
      scan,
      session.lateAfter,
    )
    if (effect.record === before) return effect
    if (!(await replaceAttendance(tx.db, before, effect.record))) return undefined
    await recordAudit(tx, {
      action: 'check-in',
      orgUnitId: session.unitId,
      subject: `session:${session.id} person:${scan.personId}`,
      detail: {
        from: before?.state,
        leave: before?.leave,
        to: effect.record.state,
        outcome: effect.outcome,
      },
    })
    return effect
  })
