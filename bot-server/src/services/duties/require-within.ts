/** Makes sure that a person belongs where a role is to be given. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findPersonActor } from '../../db/queries/people.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { Place } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/**
 * The person is a member of the unit or of one below it; who keeps the roles of the person's own branch may also lend
 * him or her to a unit beside it.
 * @throws ServiceError `not_found`: of people elsewhere nothing is said
 */
export const requireWithin = async (
  ctx: ServiceContext,
  personId: PersonId,
  { unitId }: Place,
): Promise<PersonActor> => {
  const now = ctx.clock.now()
  const person = await findPersonActor(ctx.db, personId, now)
  if (!person) throw new ServiceError('not_found')
  if (person.homeUnitId === unitId) return person
  const above = await listUnitsAbove(ctx.db, person.homeUnitId, dayOf(now))
  if (above.includes(unitId)) return person
  await requireRightInTree(ctx, 'assign_roles', person.homeUnitId).catch(() => {
    throw new ServiceError('not_found')
  })
  return person
}
