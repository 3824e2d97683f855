/** Sends all failed and uncertain parts of a choice once more, but for those that sending again would not help. */
import type { DeliveryChoice, ResendResult } from '@quan-triet/shared/models/delivery'
import { countResendable, insertNextTries } from '../../db/queries/delivery-resending.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { announceDraft } from '../parts/announce.ts'
import { hideFromStrangers } from '../parts/hide-from-strangers.ts'
import { chooseDeliveries, chosenOf } from './choose-deliveries.ts'
import { leftOutOf } from './left-out.ts'
import { MOST_AT_ONCE } from './preview-resending.ts'

/**
 * At most 5,000 at once, in one statement. Two taps, or two officers, send each message once: its next try has a key.
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const resendDeliveries = ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: DeliveryChoice
}): Promise<ResendResult> =>
  inTransaction(ctx, async (tx) => {
    const choice = await chooseDeliveries(tx, input)
    const { now, unitId } = choice
    const leftOut = leftOutOf(await countResendable(tx.db, choice))
    const next = { id: tx.newId(), now, dueAt: nextAllowed(now), limit: MOST_AT_ONCE }
    const queued = await insertNextTries(tx.db, choice, next)
    if (queued > 0)
      await recordAudit(tx, {
        action: 'resend-deliveries',
        orgUnitId: unitId,
        subject: `unit:${unitId}`,
        detail: { ...chosenOf(input), messages: queued },
      })
    await hideFromStrangers(tx, { madeAt: now })
    announceDraft(tx, unitId)
    return { queued, leftOut }
  })
