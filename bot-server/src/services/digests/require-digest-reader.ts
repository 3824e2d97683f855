/** Guards the own daily digest: it is for those who see figures of the units below their own. */
import type { PersonActor } from '../../domain/actor.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { Refusal, requirePerson } from '../rights.ts'

/** @throws ServiceError `not_allowed`, and as `requirePerson` */
export const requireDigestReader = (ctx: ServiceContext): PersonActor => {
  const person = requirePerson(ctx)
  const scope = scopeOf(person, 'see_figures')
  if (scope !== 'everywhere' && scope.below.length === 0)
    throw new Refusal('not_allowed', 'see_figures', person.homeUnitId)
  return person
}
