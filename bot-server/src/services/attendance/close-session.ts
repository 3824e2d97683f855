/** Closes a session (chốt buổi): codes are no longer taken, and what is recorded is confirmed by the secretary. */
import type { Roll } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { markSessionClosed } from '../../db/queries/sessions.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { announce } from '../webhooks/announce.ts'
import { nameOf } from './describe-session.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadRoll } from './load-roll.ts'
import { requireCampaignOpen } from './require-open-window.ts'
import { tellOfRating } from './tell-of-rating.ts'

/**
 * Who is not recorded stays so until the secretary decides (ruling 5, B-05). Closing twice is closing once.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `session_not_ended` before the session has begun
 */
export const closeSession = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<Roll> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    requireCampaignOpen(session)
    const now = tx.clock.now()
    if (now < session.startsAt)
      throw new ServiceError(
        'session_not_ended',
        words.closesTooEarly(nameOf(session), session.startsAt),
      )
    const isNew = await markSessionClosed(tx.db, session.id, { by: secretary.personId, now })
    const roll = await loadRoll(tx, { ...session, closedAt: session.closedAt ?? now })
    if (!isNew) return roll
    await tellOfRating(tx, session, roll)
    await recordAudit(tx, {
      action: 'close-session',
      orgUnitId: session.unitId,
      subject: `session:${session.id}`,
      detail: { ...roll.counts },
    })
    await announce(tx, {
      type: 'session.closed',
      unitId: session.unitId,
      subject: session.id,
      data: { session: { id: session.id }, counts: roll.counts },
    })
    onCommit(tx, () => {
      tx.live.publish(session.unitId, { topic: 'roll' })
      tx.live.publish(session.unitId, { topic: 'home' })
    })
    return roll
  })
}
