/** Takes back, on the same day, that a part was shared by hand: it waits to be shared again. */
import type { Delivery } from '@quan-triet/shared/models/delivery'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { markByHand } from '../../db/queries/deliveries.ts'
import { inTransaction } from '../../db/transaction.ts'
import { mayUnshare } from '../../domain/deliveries/sharing.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceDraft } from '../parts/announce.ts'
import { describeDelivery } from './describe-delivery.ts'
import { requireDelivery } from './require-delivery.ts'

/** @throws ServiceError `unshare_too_late` also for what was never shared, `not_found`, `not_allowed` */
export const unshareDelivery = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DeliveryId }
}): Promise<Delivery> =>
  inTransaction(ctx, async (tx) => {
    const { record, unitId } = await requireDelivery(tx, input.id, 'receiver')
    const now = tx.clock.now()
    if (record.state === 'to_share') return describeDelivery(record, { unitId, now })
    const to = { state: 'to_share' as const }
    const isDone =
      mayUnshare(record, now) && (await markByHand(tx.db, { id: record.id, from: ['shared'], to }))
    if (!isDone) throw new ServiceError('unshare_too_late')
    await recordAudit(tx, {
      action: 'unshare-delivery',
      orgUnitId: unitId,
      subject: `delivery:${record.id}`,
      detail: { from: record.state, to: to.state },
    })
    announceDraft(tx, unitId)
    return describeDelivery({ ...record, ...to, settledAt: null }, { unitId, now })
  })
