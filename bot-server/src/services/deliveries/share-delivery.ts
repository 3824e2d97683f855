/** Records that a part was shared into the group by hand, because the secretary says so (PD-4). */
import type { Delivery } from '@quan-triet/shared/models/delivery'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { markByHand } from '../../db/queries/deliveries.ts'
import { inTransaction } from '../../db/transaction.ts'
import { mayShare, SHAREABLE } from '../../domain/deliveries/sharing.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { announceDraft } from '../parts/announce.ts'
import { whoActs } from '../rights.ts'
import { describeDelivery } from './describe-delivery.ts'
import { requireDelivery } from './require-delivery.ts'

/** @throws ServiceError `share_not_allowed`, `not_found`, `not_allowed` */
export const shareDelivery = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DeliveryId }
}): Promise<Delivery> =>
  inTransaction(ctx, async (tx) => {
    const { record, unitId } = await requireDelivery(tx, input.id, 'receiver')
    const now = tx.clock.now()
    // A second tap finds it done, at once or just now: that is what was wanted.
    if (record.state === 'shared') return describeDelivery(record, { unitId, now })
    if (record.isPrivate || !mayShare(record)) throw new ServiceError('share_not_allowed')
    const to = { state: 'shared' as const, at: now, by: whoActs(tx).personId }
    if (!(await markByHand(tx.db, { id: record.id, from: SHAREABLE, to }))) {
      const { record: settled } = await requireDelivery(tx, input.id, 'receiver')
      if (settled.state !== 'shared') throw new ServiceError('share_not_allowed')
      return describeDelivery(settled, { unitId, now })
    }
    await recordAudit(tx, {
      action: 'share-delivery',
      orgUnitId: unitId,
      subject: `delivery:${record.id}`,
      detail: { from: record.state, to: to.state },
    })
    announceDraft(tx, unitId)
    const after = { ...record, state: to.state, settledAt: now }
    return describeDelivery(after, { unitId, now })
  })
