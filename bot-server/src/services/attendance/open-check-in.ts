/** Opens check-in of a session now: before its planned time, or again after it. */
import type { Session } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { inTransaction } from '../../db/transaction.ts'
import { openedWindow, windowAt } from '../../domain/attendance/check-in-window.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeSession } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { moveCheckInWindow } from './move-check-in-window.ts'
import { requireNotClosed } from './require-open-window.ts'

/**
 * Does nothing when codes are being taken already.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `session_closed`
 */
export const openCheckIn = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<Session> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    requireNotClosed(session)
    if (windowAt(session, now) === 'open') return describeSession(session, now)
    const window = openedWindow(session, now)
    const moved = await moveCheckInWindow(tx, session, { action: 'open-check-in', window })
    if (!moved) throw new ServiceError('session_closed')
    return moved
  })
}
