/** Shows what passes to a successor when a role is handed over (feature 84, B-13). */
import type { HandOverPreview } from '@quan-triet/shared/models/duty'
import { countInHands } from '../../db/queries/duties.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { mayHandOver } from '../../domain/duties/may-give.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { findRoleOver } from './find-role-over.ts'
import { placeOfUnit } from './unit-place.ts'

/** @throws ServiceError `not_found`, `role_not_givable` */
export const previewHandOver = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<HandOverPreview> => {
  const role = await findRoleOver(ctx, input.id)
  if (!mayHandOver(ctx.actor, role, await placeOfUnit(ctx, role.orgUnitId)))
    throw new ServiceError('role_not_givable')
  const inHands = await countInHands(ctx.db, {
    unitId: role.orgUnitId,
    personId: role.personId,
    now: ctx.clock.now(),
  })
  return { role, orgUnit: await getUnitName(ctx.db, role.orgUnitId), ...inHands }
}
