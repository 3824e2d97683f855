/** Guards what is done to a member: the right must be held at the member's home branch, or above it. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listMemberships } from '../../db/queries/standing.ts'
import { homeOn, latestHome } from '../../domain/standing/memberships.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/**
 * The home is today's; before the first day and after the last, the nearest there is. A host has no say (2.3).
 * @returns the home branch
 * @throws ServiceError `not_found` for people of units where the actor has nothing, else as `requireRightInTree`
 */
export const requireRightOverPerson = async (
  ctx: ServiceContext,
  personId: PersonId,
): Promise<OrgUnitId> => {
  const all = await listMemberships(ctx.db, personId)
  const home = homeOn(all, dayOf(ctx.clock.now())) ?? latestHome(all)
  if (!home) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'manage_people', home.unitId)
  return home.unitId
}
