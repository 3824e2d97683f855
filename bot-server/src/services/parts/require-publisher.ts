/** Finds the unit for which somebody publishes: the one named, or the own branch. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome, requireRightOver } from '../rights.ts'

/**
 * @param unitId a unit where the actor publishes because of a role held there; undefined for the own branch
 * @throws ServiceError `not_found` to whoever has no part in the unit named, `not_allowed`
 */
export const requirePublisher = (ctx: ServiceContext, unitId: OrgUnitId | undefined): OrgUnitId => {
  if (unitId === undefined) return requireRightAtHome(ctx, 'publish').homeUnitId
  requireRightOver(ctx, 'publish', unitId)
  return unitId
}
