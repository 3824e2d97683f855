/** Sums up a ledger: how many messages of each standing, who is not reached privately, what there is to choose from. */
import type { DeliveryChoice, LedgerSummary } from '@quan-triet/shared/models/delivery'
import { countByStanding, countNotReachedPrivately } from '../../db/queries/deliveries.ts'
import { hasUnitsBelowInLedger, listPartsInLedger } from '../../db/queries/delivery-units.ts'
import type { ServiceContext } from '../context.ts'
import { chooseDeliveries } from './choose-deliveries.ts'
import { standingCounts } from './standing-counts.ts'

const LATEST_PARTS = 60

/** The counts are of the choice without its standing, so that each is one tap away. @throws ServiceError `not_found`, `not_allowed` */
export const getLedger = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: DeliveryChoice
}): Promise<LedgerSummary> => {
  const choice = await chooseDeliveries(ctx, { ...input, standing: undefined })
  return {
    now: choice.now,
    counts: standingCounts(await countByStanding(ctx.db, choice)),
    notReachedPrivately: await countNotReachedPrivately(ctx.db, choice.unitId),
    hasUnitsBelow: await hasUnitsBelowInLedger(ctx.db, choice),
    parts: await listPartsInLedger(ctx.db, choice, LATEST_PARTS),
  }
}
