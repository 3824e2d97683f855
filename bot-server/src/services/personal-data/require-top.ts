/** Guards what holds for the whole house: it is kept by those who answer requests where the tree begins. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson, requireRight } from '../rights.ts'

/** @returns the unit at the top of the actor's line. @throws ServiceError `not_allowed` */
export const requireTop = async (ctx: ServiceContext): Promise<OrgUnitId> => {
  const { homeUnitId } = requirePerson(ctx)
  const above = await listUnitsAbove(ctx.db, homeUnitId, dayOf(ctx.clock.now()))
  const top = above.at(-1) ?? homeUnitId
  requireRight(ctx, 'answer_requests', top)
  return top
}
