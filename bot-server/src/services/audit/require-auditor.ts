/** Guards the audit log: only for whoever may read it somewhere, and says where. */
import { type Scope, scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** @returns where the actor may read. @throws ServiceError `not_allowed` (or what precedes it) when nowhere */
export const requireAuditor = (ctx: ServiceContext): Scope => {
  const scope = scopeOf(ctx.actor, 'read_audit')
  if (scope !== 'everywhere' && scope.at.length + scope.below.length === 0)
    requireRight(ctx, 'read_audit')
  return scope
}
