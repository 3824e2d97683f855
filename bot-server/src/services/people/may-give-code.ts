/** Whether somebody may give out the code of a person: it gives whoever binds it all that the person may do. */
import type { Actor, PersonActor } from '../../domain/actor.ts'
import { mayLetHold } from '../../domain/duties/may-give.ts'
import type { ServiceContext } from '../context.ts'
import { placeOfUnit } from '../duties/unit-place.ts'

/**
 * Nobody comes by rights over other units through the code of a member of the own branch: of whoever holds duties, only
 * those who could give these duties give the code (INV-04).
 */
export const mayGiveCode = async (
  ctx: ServiceContext,
  giver: Actor,
  person: Pick<PersonActor, 'personId' | 'roles'>,
): Promise<boolean> => {
  if (giver.kind === 'person' && giver.personId === person.personId) return true
  for (const { role, orgUnitId } of person.roles)
    if (!mayLetHold(giver, role, await placeOfUnit(ctx, orgUnitId))) return false
  return true
}
