/** Moves the hours in which a session's codes are taken: written, noted, and told to open screens. */
import type { Session } from '@quan-triet/shared/models/attendance'
import { markCheckInWindow } from '../../db/queries/sessions.ts'
import { onCommit } from '../../db/transaction.ts'
import type { CheckInWindow } from '../../domain/attendance/check-in-window.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { describeSession } from './describe-session.ts'

/**
 * The caller has made sure who may.
 * @param tx the context of a transaction
 * @returns the session as it is then; undefined when it was closed meanwhile
 */
export const moveCheckInWindow = async (
  tx: ServiceContext,
  session: StudySession,
  { action, window }: { action: 'open-check-in' | 'close-check-in'; window: CheckInWindow },
): Promise<Session | undefined> => {
  if (!(await markCheckInWindow(tx.db, session.id, window))) return undefined
  await recordAudit(tx, {
    action,
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
    detail: { ...window },
  })
  onCommit(tx, () => {
    tx.live.publish(session.unitId, { topic: 'roll' })
    tx.live.publish(session.unitId, { topic: 'home' })
  })
  return describeSession({ ...session, ...window }, tx.clock.now())
}
