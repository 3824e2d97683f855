/** Guards what concerns the whole house: only whoever operates at the top of a tree does that. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * Channels and tokens are the house's: administrators further down keep people and trees, not these.
 * @returns the top unit by whose right somebody acts, under which it is noted in the log
 * @throws ServiceError `not_allowed`, and as `requireRight`
 */
export const requireOperator = async (ctx: ServiceContext): Promise<OrgUnitId> => {
  const tops = await listTopUnits(ctx.db, dayOf(ctx.clock.now()))
  const [first] = tops
  const own = tops.find((unitId) => mayDo(ctx.actor, 'operate', unitId)) ?? first
  requireRight(ctx, 'operate', own)
  // Whoever passed holds a role in a unit, so there is one.
  if (own === undefined) throw new Error('a house without units has no operator')
  return own
}
