/** Says before all failed messages are sent again what that costs, and which are left out and why. */
import type { DeliveryChoice, ResendPreview } from '@quan-triet/shared/models/delivery'
import { countResendable } from '../../db/queries/delivery-resending.ts'
import type { ServiceContext } from '../context.ts'
import { chooseDeliveries } from './choose-deliveries.ts'
import { costOf, leftOutOf } from './left-out.ts'

/** One order sends no more than this: the rest is asked for again, after looking. */
export const MOST_AT_ONCE = 5000

/** @throws ServiceError `not_found`, `not_allowed` */
export const previewResending = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: DeliveryChoice
}): Promise<ResendPreview> => {
  const choice = await chooseDeliveries(ctx, input)
  const rows = await countResendable(ctx.db, choice)
  return { ...costOf(rows), leftOut: leftOutOf(rows), limit: MOST_AT_ONCE }
}
