/** Gives out a roster code from above: to a branch's first secretary, or to whoever lost a phone. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { RosterCode } from '@quan-triet/shared/models/person'
import { findPersonActor } from '../../db/queries/people.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { putRosterCode, requireCodeGivable } from '../people/create-roster-code.ts'
import { requireRightInTree, whoActs } from '../rights.ts'

/** @throws ServiceError `not_found` for people of units where the actor keeps no roster, `role_not_givable` */
export const giveRosterCode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { personId: PersonId }
}): Promise<RosterCode> => {
  const person = await findPersonInTree(ctx, input.personId)
  await requireCodeGivable(ctx, person)
  return putRosterCode(ctx, person, whoActs(ctx).personId)
}

const findPersonInTree = async (ctx: ServiceContext, personId: PersonId): Promise<PersonActor> => {
  const person = await findPersonActor(ctx.db, personId, ctx.clock.now())
  if (!person) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'manage_people', person.homeUnitId)
  return person
}
