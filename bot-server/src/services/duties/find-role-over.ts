/** Finds a role by its id for somebody who keeps the roles of that unit. */
import { findRole, type RoleRow } from '../../db/queries/duties.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found` also for roles of units where the actor has no such right */
export const findRoleOver = async (ctx: ServiceContext, id: string): Promise<RoleRow> => {
  const role = await findRole(ctx.db, id)
  if (!role) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'assign_roles', role.orgUnitId)
  return role
}
