/** Finds the branch for which somebody reminds by hand: the one named, or the own one. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { requireRight, requireRightAtHome } from '../rights.ts'

/** @throws ServiceError `not_allowed` and what precedes it, unless the actor runs that branch */
export const requireReminding = (ctx: ServiceContext, unitId: OrgUnitId | undefined): OrgUnitId => {
  if (unitId === undefined) return requireRightAtHome(ctx, 'run_branch').homeUnitId
  requireRight(ctx, 'run_branch', unitId)
  return unitId
}
