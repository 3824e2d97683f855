/** Guards verbs: throws unless the actor may do this in that unit. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listUnitsAbove } from '../db/queries/unit-lines.ts'
import type { PersonActor } from '../domain/actor.ts'
import { mayDo, scopeOf, type UnitRight } from '../domain/rights.ts'
import type { ServiceContext } from './context.ts'
import { ServiceError } from './errors.ts'

/** A guard's no, which is told apart from something that is not there: attempts of officers are noted (U-11). */
export class Refusal extends ServiceError {
  readonly right: Right
  readonly unitId: OrgUnitId | undefined

  constructor(code: 'not_allowed' | 'not_found', right: Right, unitId: OrgUnitId | undefined) {
    super(code)
    this.right = right
    this.unitId = unitId
  }
}

/** @throws ServiceError `not_allowed` (or what precedes it: `not_signed_in`, `not_on_roster`) */
export const requireRight = (ctx: ServiceContext, right: Right, unitId?: OrgUnitId): void => {
  if (mayDo(ctx.actor, right, unitId)) return
  if (ctx.actor.kind === 'anonymous') throw new ServiceError('not_signed_in')
  if (ctx.actor.kind === 'zalo_account') throw new ServiceError('not_on_roster')
  throw new Refusal('not_allowed', right, unitId)
}

/**
 * As `requireRight`, for something found by its id: to people of other units it does not exist.
 * @throws ServiceError `not_found` to whoever has no part in that unit, else as `requireRight`
 */
export const requireRightOver = (ctx: ServiceContext, right: Right, unitId: OrgUnitId): void => {
  if (ctx.actor.kind === 'person' && !mayDo(ctx.actor, 'take_part', unitId))
    throw new Refusal('not_found', right, unitId)
  requireRight(ctx, right, unitId)
}

/**
 * As `requireRightOver`, for rights that roles above the unit also give: the line above is read only when the unit's
 * own roles do not suffice, so that a cell secretary never pays for the tree.
 * @throws ServiceError `not_found` to whoever has no part in that unit and no right from above, else as `requireRight`
 */
export const requireRightInTree = async (
  ctx: ServiceContext,
  right: UnitRight,
  unitId: OrgUnitId,
): Promise<void> => {
  if (mayDo(ctx.actor, right, unitId)) return
  const scope = scopeOf(ctx.actor, right)
  if (scope === 'everywhere') return
  if (scope.below.length > 0) {
    const above = await listUnitsAbove(ctx.db, unitId, dayOf(ctx.clock.now()))
    if (mayDo(ctx.actor, right, { unitId, above })) return
  }
  requireRightOver(ctx, right, unitId)
}

/** The acting person, once it is certain that a person acts. @throws ServiceError as `requireRight` */
export const requirePerson = (ctx: ServiceContext): PersonActor => {
  if (ctx.actor.kind === 'person') return ctx.actor
  throw new ServiceError(ctx.actor.kind === 'anonymous' ? 'not_signed_in' : 'not_on_roster')
}

/**
 * Guards what somebody does about the own study: of whoever declined, the secretary writes it down on paper (P-02).
 * @throws ServiceError `served_on_paper`, and as `requireRightAtHome`
 */
export const requireToStudyHere = (ctx: ServiceContext): PersonActor => {
  const person = requireRightAtHome(ctx, 'take_part')
  if (person.hasDeclined) throw new ServiceError('served_on_paper')
  return person
}

/** Who acts, for what stands behind a guard that let nobody but people through: this guards nothing by itself. */
export const whoActs = (ctx: ServiceContext): PersonActor => requirePerson(ctx)

/** The acting person's own branch, once the right there is certain. @throws ServiceError as `requireRight` */
export const requireRightAtHome = (ctx: ServiceContext, right: Right): PersonActor => {
  const person = requirePerson(ctx)
  requireRight(ctx, right, person.homeUnitId)
  return person
}
