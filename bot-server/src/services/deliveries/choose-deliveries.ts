/** Turns what a person chose in the ledger into the rows of the unit for which the person publishes. */
import type { DeliveryChoice } from '@quan-triet/shared/models/delivery'
import { addDays, at } from '@quan-triet/shared/time/calendar'
import { type LedgerChoice, listPushesOf } from '../../db/queries/delivery-ledger.ts'
import type { ServiceContext } from '../context.ts'
import { requirePublisher } from '../parts/require-publisher.ts'

/** Days are whole days in Vietnam, both included. @throws ServiceError `not_found`, `not_allowed` */
export const chooseDeliveries = async (
  ctx: ServiceContext,
  { unitId: wanted, from, to, toUnitId, standing, way, kind, partId }: DeliveryChoice,
): Promise<LedgerChoice> => {
  const unitId = requirePublisher(ctx, wanted)
  return {
    unitId,
    pushes: await listPushesOf(ctx.db, unitId),
    now: ctx.clock.now(),
    toUnitId,
    standing,
    way,
    kind,
    partId,
    from: from && at(from, '00:00'),
    until: to && at(addDays(to, 1), '00:00'),
  }
}

/** Codes and ids of the choice, as it was made, for the audit log. */
export const chosenOf = ({ standing, way, kind, partId, toUnitId, from, to }: DeliveryChoice) =>
  Object.fromEntries(
    Object.entries({ standing, way, kind, part: partId, unit: toUnitId, from, to }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
