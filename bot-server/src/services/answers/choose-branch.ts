/** Remembers which of several branches a person asks about outside a group (ruling 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { putChosenBranch } from '../../db/queries/chosen-branches.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'

/** Until the person chooses another, or leaves it. @throws ServiceError `not_found` for a branch that is not the person's */
export const chooseBranch = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<void> => {
  const { personId, homeUnitId, guestUnitIds } = requireRightAtHome(ctx, 'take_part')
  if (![homeUnitId, ...guestUnitIds].includes(unitId)) throw new ServiceError('not_found')
  await putChosenBranch(ctx.db, { personId, unitId, now: ctx.clock.now() })
}
