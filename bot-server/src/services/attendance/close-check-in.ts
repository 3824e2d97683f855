/** Ends the check-in of a session now: its codes are not taken any more, until it is opened again or closed for good. */
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { chatOrders } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { inTransaction } from '../../db/transaction.ts'
import { endedWindow, windowAt } from '../../domain/attendance/check-in-window.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { moveCheckInWindow } from './move-check-in-window.ts'
import { requireNotClosed } from './require-open-window.ts'

/**
 * The session itself stays open for the secretary's marks; closing it is another act (`close-session.ts`).
 * @throws ServiceError `check_in_not_open` when codes are not being taken, `session_closed`, `campaign_closed`,
 *   `not_found`, `not_allowed`
 */
export const closeCheckIn = async ({
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
    if (windowAt(session, now) !== 'open')
      throw new ServiceError('check_in_not_open', chatOrders.checkIn.isNotOpen(nameOf(session)))
    const window = endedWindow(session, now)
    const moved = await moveCheckInWindow(tx, session, { action: 'close-check-in', window })
    if (!moved) throw new ServiceError('session_closed', words.closed(nameOf(session), now))
    return moved
  })
}
