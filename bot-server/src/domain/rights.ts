/** Decides who may do what, in one place and denied by default (INV-04). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { Actor } from './actor.ts'

type UnitRight = Exclude<Right, 'public' | 'signed_in'>

/** What each role may do in the unit it is held in; a role that is not listed adds nothing to membership. */
const rightsOfRole: Partial<Record<Role, readonly UnitRight[]>> = {
  bi_thu: ['take_part', 'run_branch', 'publish'],
  pho_bi_thu: ['take_part', 'run_branch', 'publish'],
}

/**
 * Whether an actor may do something in a unit.
 * @param unitId the unit concerned; may be omitted only for `public` and `signed_in`
 */
export const mayDo = (actor: Actor, right: Right, unitId?: OrgUnitId): boolean => {
  if (right === 'public' || actor.kind === 'system') return true
  if (right === 'signed_in') return actor.kind !== 'anonymous'
  if (actor.kind !== 'person' || unitId === undefined) return false
  if (right === 'take_part' && [actor.homeUnitId, ...actor.guestUnitIds].includes(unitId))
    return true
  return actor.roles.some(
    (held) => held.orgUnitId === unitId && rightsOfRole[held.role]?.includes(right),
  )
}
