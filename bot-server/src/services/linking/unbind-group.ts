/** Lets a unit leave its group, which is told good-bye. */
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { findBoundGroup, takeGroupTurn } from '../../db/queries/branch-groups.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRightOver } from '../rights.ts'
import { leaveGroup } from './leave-group.ts'

/** @throws ServiceError `not_found`, also when it was left already; `not_allowed` for whoever does not run that unit */
export const unbindGroup = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<Record<string, never>> => {
  requirePerson(ctx)
  const group = await findBoundGroup(ctx.db, input.id)
  if (!group) throw new ServiceError('not_found')
  requireRightOver(ctx, 'run_branch', group.org_unit_id)
  return inTransaction(ctx, async (tx) => {
    await takeGroupTurn(tx.db)
    if (!(await leaveGroup(tx, group, { say: words.goodbye }))) throw new ServiceError('not_found')
    return {}
  })
}
