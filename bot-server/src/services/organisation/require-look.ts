/** Guards looking at the tree: gives the scope in which a person may see units and their counts. */
import type { Scope, UnitRight } from '../../domain/rights.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'

/** @throws ServiceError as `requireRight` for whoever has the right nowhere */
export const requireLook = (ctx: ServiceContext, right: UnitRight = 'see_figures'): Scope => {
  requireRight(ctx, 'signed_in')
  const scope = scopeOf(ctx.actor, right)
  const isNowhere = scope !== 'everywhere' && scope.at.length + scope.below.length === 0
  if (isNowhere)
    throw new ServiceError(ctx.actor.kind === 'person' ? 'not_allowed' : 'not_on_roster')
  return scope
}
