/** Lists what left for a unit, or from it to the groups below, and what became of it, a page at a time. */
import type { DeliveryPage, ListDeliveriesInput } from '@quan-triet/shared/models/delivery'
import { listDeliveryRecords } from '../../db/queries/deliveries.ts'
import type { ServiceContext } from '../context.ts'
import { chooseDeliveries } from './choose-deliveries.ts'
import { describeDelivery } from './describe-delivery.ts'
import { recordLookBelow } from './look-below.ts'
import { readPlace, writePlace } from './ledger-place.ts'

const PAGE = 50

/**
 * Newest first; a page begun behind a line misses none while messages settle.
 * @param input.unitId without it, the acting person's branch
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const listDeliveries = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: ListDeliveriesInput
}): Promise<DeliveryPage> => {
  const choice = await chooseDeliveries(ctx, input)
  const page = { after: readPlace(input.after), limit: PAGE + 1 }
  const records = await listDeliveryRecords(ctx.db, choice, page)
  const shown = records.slice(0, PAGE)
  const last = records.length > PAGE ? shown.at(-1) : undefined
  await recordLookBelow(ctx, choice, shown)
  return {
    deliveries: shown.map((record) => describeDelivery(record, choice)),
    next: last ? writePlace(last) : null,
  }
}
