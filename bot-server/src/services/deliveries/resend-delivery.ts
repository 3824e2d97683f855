/** Sends a part once more to the group where it failed or its arrival is uncertain, because a person asks (ruling 6). */
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import type { Delivery } from '@quan-triet/shared/models/delivery'
import { insertNextTry } from '../../db/queries/delivery-resending.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { mayResend } from '../../domain/deliveries/resending.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceDraft } from '../parts/announce.ts'
import { hideFromStrangers } from '../parts/hide-from-strangers.ts'
import { describeDelivery } from './describe-delivery.ts'
import { requireDelivery } from './require-delivery.ts'

/**
 * May be done by whoever publishes for the unit it went to, or for the unit that sent it.
 * @returns the line of the message that was sent before
 * @throws ServiceError `resend_not_allowed`, `not_found`, `not_allowed`
 */
export const resendDelivery = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DeliveryId }
}): Promise<Delivery> =>
  inTransaction(ctx, async (tx) => {
    const { record, unitId } = await requireDelivery(tx, input.id, 'or_sender')
    if (!mayResend(record)) throw new ServiceError('resend_not_allowed')
    const now = tx.clock.now()
    const id = tx.newId<DeliveryId>()
    const next = { id, now, dueAt: nextAllowed(now), limit: 1 }
    // The same key from a second tap at the same moment adds nothing.
    if (await insertNextTry(tx.db, record.id, next))
      await recordAudit(tx, {
        action: 'resend-delivery',
        orgUnitId: unitId,
        subject: `delivery:${record.id}`,
        detail: { as: `${id}:1`, after: record.state },
      })
    await hideFromStrangers(tx, { madeAt: now })
    announceDraft(tx, unitId)
    return describeDelivery({ ...record, isLatestTry: false }, { unitId, now })
  })
