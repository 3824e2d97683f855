/** Guards verbs: throws unless the actor may do this in that unit. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import type { PersonActor } from '../domain/actor.ts'
import { mayDo } from '../domain/rights.ts'
import type { ServiceContext } from './context.ts'
import { ServiceError } from './errors.ts'

/** @throws ServiceError `not_allowed` (or what precedes it: `not_signed_in`, `not_on_roster`) */
export const requireRight = (ctx: ServiceContext, right: Right, unitId?: OrgUnitId): void => {
  if (mayDo(ctx.actor, right, unitId)) return
  if (ctx.actor.kind === 'anonymous') throw new ServiceError('not_signed_in')
  if (ctx.actor.kind === 'zalo_account') throw new ServiceError('not_on_roster')
  throw new ServiceError('not_allowed')
}

/**
 * As `requireRight`, for something found by its id: to people of other units it does not exist.
 * @throws ServiceError `not_found` to whoever has no part in that unit, else as `requireRight`
 */
export const requireRightOver = (ctx: ServiceContext, right: Right, unitId: OrgUnitId): void => {
  if (ctx.actor.kind === 'person' && !mayDo(ctx.actor, 'take_part', unitId))
    throw new ServiceError('not_found')
  requireRight(ctx, right, unitId)
}

/** The acting person, once it is certain that a person acts. @throws ServiceError as `requireRight` */
export const requirePerson = (ctx: ServiceContext): PersonActor => {
  if (ctx.actor.kind === 'person') return ctx.actor
  throw new ServiceError(ctx.actor.kind === 'anonymous' ? 'not_signed_in' : 'not_on_roster')
}

/** The acting person's own branch, once the right there is certain. @throws ServiceError as `requireRight` */
export const requireRightAtHome = (ctx: ServiceContext, right: Right): PersonActor => {
  const person = requirePerson(ctx)
  requireRight(ctx, right, person.homeUnitId)
  return person
}
