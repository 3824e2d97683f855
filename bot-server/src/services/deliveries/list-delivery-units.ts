/** Lists the units below to which a ledger's messages went, with how they stand, those that need a person first. */
import type { DeliveryUnits, ListDeliveryUnitsInput } from '@quan-triet/shared/models/delivery'
import { listUnitsBelowInLedger } from '../../db/queries/delivery-units.ts'
import type { ServiceContext } from '../context.ts'
import { chooseDeliveries } from './choose-deliveries.ts'
import { recordLookBelow } from './look-below.ts'

const PAGE = 50

/** @throws ServiceError `not_found`, `not_allowed` */
export const listDeliveryUnits = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: ListDeliveryUnitsInput
}): Promise<DeliveryUnits> => {
  const choice = await chooseDeliveries(ctx, input)
  const { search = '', skip = 0 } = input
  const rows = await listUnitsBelowInLedger(ctx.db, choice, { search, skip, limit: PAGE + 1 })
  const shown = rows.slice(0, PAGE)
  await recordLookBelow(
    ctx,
    choice,
    shown.map((row) => ({ orgUnitId: row.id })),
  )
  return {
    units: shown.map(({ id, nameOrg, ...counts }) => ({ id, nameOrg, counts })),
    next: rows.length > PAGE ? skip + PAGE : null,
  }
}
