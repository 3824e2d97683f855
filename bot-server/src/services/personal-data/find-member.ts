/** Finds a member of the secretary's own branch by id; to the secretary nobody else exists. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listRoster, type RosterPerson } from '../../db/queries/roster.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** @throws ServiceError `not_found` outside the branch, `not_allowed` for guests, whom the home branch looks after */
export const findMember = async (
  ctx: ServiceContext,
  { unitId, personId }: { unitId: OrgUnitId; personId: PersonId },
): Promise<RosterPerson> => {
  const roster = await listRoster(ctx.db, unitId, dayOf(ctx.clock.now()))
  const person = roster.find((one) => one.personId === personId)
  if (!person) throw new ServiceError('not_found')
  if (person.standing === 'tam_thoi_den') throw new ServiceError('not_allowed')
  return person
}
