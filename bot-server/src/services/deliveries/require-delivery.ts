/** Finds one line of the ledger for somebody who may act on it. */
import type { DeliveryId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { type DeliveryRecord, findDeliveryRecord } from '../../db/queries/deliveries.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'

/**
 * @param who `receiver`: whoever publishes for the unit it went to; `or_sender`: or for the unit whose push it was
 * @returns the line, and the unit for which the actor acts
 * @throws ServiceError `not_found` also to people of other units, else as `requireRight`
 */
export const requireDelivery = async (
  ctx: ServiceContext,
  id: DeliveryId,
  who: 'receiver' | 'or_sender',
): Promise<{ record: DeliveryRecord; unitId: OrgUnitId }> => {
  const record = await findDeliveryRecord(ctx.db, id)
  if (!record || record.orgUnitId === null) throw new ServiceError('not_found')
  const { publisherId } = record
  if (who === 'or_sender' && publisherId !== null && mayDo(ctx.actor, 'publish', publisherId))
    return { record, unitId: publisherId }
  requireRightOver(ctx, 'publish', record.orgUnitId)
  return { record, unitId: record.orgUnitId }
}
