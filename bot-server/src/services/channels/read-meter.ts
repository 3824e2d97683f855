/** Reads what is left of this month on each channel of groups that the house has. */
import type { ChannelMeter } from '@quan-triet/shared/models/channels'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { leftOf } from '../../domain/channels/cost.ts'
import { quotaLevel } from '../../domain/channels/quota.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { loadMonthUse } from './load-month-use.ts'

/**
 * Counts of the whole house: its channels are shared by all units.
 * @throws ServiceError `not_found`, `not_allowed` unless the actor runs the campaign at or above the unit
 */
export const readMeter = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<{ meters: ChannelMeter[] }> => {
  await requireRightInTree(ctx, 'run_campaign', input.unitId)
  const uses = await loadMonthUse(ctx, ctx.clock.now())
  return {
    meters: uses
      .filter(({ way }) => ctx.ways.includes(way))
      .map((use) => ({
        way: use.way,
        month: use.month,
        used: use.used,
        scheduled: use.scheduled,
        limit: use.limit,
        left: leftOf(use),
        level: quotaLevel(use),
      })),
  }
}
