/** Whether an actor's right over a unit also reaches the units below it. */
import type { Actor } from '../../domain/actor.ts'
import { type Place, scopeOf, type UnitRight } from '../../domain/rights.ts'

/** @param place a unit with its line above; the line may begin with the unit itself */
export const isInScopeOf = (actor: Actor, right: UnitRight, { unitId, above }: Place): boolean => {
  const scope = scopeOf(actor, right)
  return scope === 'everywhere' || [unitId, ...above].some((one) => scope.below.includes(one))
}
