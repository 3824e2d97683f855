/** Guards who names the one in charge of a unit: the level directly above it, and for a time whoever is in charge (S2-10). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listOverseersOf } from '../../db/queries/oversight.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRight, requireRightInTree } from '../rights.ts'

/** A unit with those above it today, of which the first names who is in charge. */
export interface OverseenUnit {
  unitId: OrgUnitId
  above: readonly OrgUnitId[]
  parent: OrgUnitId
}

/**
 * A stand-in for a time is also named by whoever is in charge for good: nobody's own time is made longer by oneself.
 * @throws ServiceError `not_found` for a unit out of reach or without a unit above, `not_allowed`
 */
export const requireNamingOver = async (
  ctx: ServiceContext,
  { unitId, isStandIn }: { unitId: OrgUnitId; isStandIn: boolean },
): Promise<OverseenUnit> => {
  await requireRightInTree(ctx, 'see_figures', unitId)
  const above = await listUnitsAbove(ctx.db, unitId, dayOf(ctx.clock.now()))
  const [parent] = above
  if (parent === undefined) throw new ServiceError('not_found')
  if (!isStandIn || !(await isInChargeForGood(ctx, unitId)))
    requireRight(ctx, 'make_reports', parent)
  return { unitId, above, parent }
}

const isInChargeForGood = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<boolean> => {
  const { personId } = requirePerson(ctx)
  const inCharge = await listOverseersOf(ctx.db, [unitId], ctx.clock.now())
  return inCharge.some((one) => one.personId === personId && one.endsAt === null)
}
