/** Sends a part once more to the group where it failed or its arrival is uncertain, because a person asks (ruling 6). */
import type { DeliveryLedger } from '@quan-triet/shared/models/delivery'
import { DeliveryId } from '@quan-triet/shared/models/ids'
import { findDelivery, listTriesOf } from '../../db/queries/deliveries.ts'
import { insertOutbox, type OutboxRow } from '../../db/queries/outbox.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { mayResend } from '../../domain/parts/resending.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'
import { announceDraft } from './announce.ts'
import { listDeliveries } from './list-deliveries.ts'

/** @throws ServiceError `resend_not_allowed`, `not_found`, `not_allowed` */
export const resendDelivery = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DeliveryId }
}): Promise<DeliveryLedger> =>
  inTransaction(ctx, async (tx) => {
    const delivery = await findDelivery(tx.db, input.id)
    if (!delivery || delivery.org_unit_id === null) throw new ServiceError('not_found')
    requireRightOver(tx, 'publish', delivery.org_unit_id)
    const tries = await listTriesOf(tx.db, delivery)
    if (!mayResend({ ...delivery, isLatestTry: tries.at(-1) === delivery.id }))
      throw new ServiceError('resend_not_allowed')
    const again = nextTry(delivery, tries, tx.clock.now())
    // The same key from a second tap at the same moment adds nothing.
    if (await insertOutbox(tx.db, again))
      await recordAudit(tx, {
        action: 'resend-delivery',
        orgUnitId: delivery.org_unit_id,
        subject: `delivery:${delivery.id}`,
        detail: { as: again.id, after: delivery.state },
      })
    announceDraft(tx, delivery.org_unit_id)
    return listDeliveries({ ctx: tx, input: { unitId: delivery.org_unit_id } })
  })

const nextTry = (delivery: OutboxRow, tries: readonly DeliveryId[], now: string): OutboxRow => {
  const key = DeliveryId.parse(`${tries[0]}:resend:${tries.length}`)
  const place = delivery.order_key.split('/').slice(1, 3).join('/')
  return {
    ...delivery,
    id: key,
    dedupe_key: key,
    order_key: `${now}/${place}/${String(tries.length).padStart(4, '0')}`,
    state: 'ready',
    due_at: nextAllowed(now),
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    created_at: now,
    settled_at: null,
  }
}
