/** Finds the session that a scanned QR names, once its key and the server's clock vouch for the code. */
import { SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import type { PersonActor } from '../../domain/actor.ts'
import { sessionNamedBy, verifyQr } from '../../domain/attendance/check-in-codes.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { nameOf } from './describe-session.ts'
import { isOwnClass, refuseOtherClass } from './other-class.ts'
import { requireNotClosed, requireOpenWindow } from './require-open-window.ts'
import { sessionLoader } from './session-loader.ts'

/** A code as a person presents it. */
export interface PresentedCode {
  code: string
  /** Kept on the phone without network and sent now. */
  wasOffline: boolean
}

/** What a genuine code says. */
export interface ResolvedCode {
  session: StudySession
  /** While the code stood on the screen; null where that cannot be told. */
  shown: { from: Instant; until: Instant } | null
  /** From paper: it says nothing of when it was scanned. */
  isPrinted: boolean
}

/**
 * A genuine code that expired is good enough for a scan kept without network, if the session took codes when the code
 * showed: the secretary has still to confirm it. No condition on the phone's clock, which may be hours wrong. A printed
 * code is taken while codes are; kept without network, as soon as they have ever been.
 * @throws ServiceError as `checkIn`
 */
export const resolveQr = async (
  ctx: ServiceContext,
  person: PersonActor,
  { code, wasOffline }: PresentedCode,
): Promise<ResolvedCode> => {
  const named = sessionNamedBy(code)
  if (named === undefined) throw new ServiceError('check_in_code_wrong')
  const session = await sessionLoader(ctx.db).load(SessionId.parse(named))
  if (!session) throw new ServiceError('check_in_code_wrong')
  const now = ctx.clock.now()
  const verdict = verifyQr({ sessionId: session.id, key: session.checkInKey }, code, now)
  if (verdict.kind === 'unknown' || verdict.kind === 'not_yet')
    throw new ServiceError('check_in_code_wrong')
  if (!isOwnClass(person, session)) throw refuseOtherClass(session)
  requireNotClosed(session)
  if (verdict.kind === 'printed') {
    if (!wasOffline || now < session.checkInFrom) requireOpenWindow(session, now)
    return { session, shown: null, isPrinted: true }
  }
  requireOpenWindow(session, wasOffline ? scannedAt(verdict.shown, session.checkInFrom) : now)
  if (verdict.kind === 'expired' && !wasOffline)
    throw new ServiceError('check_in_code_expired', words.codeExpired(nameOf(session)))
  return { session, shown: verdict.shown, isPrinted: false }
}

/** When a scan kept without network was made, as far as the code itself tells: while it showed and codes were taken. */
const scannedAt = (shown: { from: Instant; until: Instant }, checkInFrom: Instant): Instant =>
  shown.from < checkInFrom && shown.until > checkInFrom ? checkInFrom : shown.from
