/** Decides which roles an actor may give or end in a unit: never one above the actor's own (INV-04, B-13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import type { Actor } from '../actor.ts'
import { mayDo, type Place } from '../rights.ts'

/** Being a member is membership, never a role that somebody gives. */
const notGiven: readonly Role[] = ['dang_vien', 'quan_chung']
/**
 * Who watches the house, who runs it, who leads a unit and who reviews its plans for the level above (S2-10) is for the
 * administrators of the unit's line to enter.
 */
const byAdministrator: readonly Role[] = ['quan_tri', 'kiem_tra', 'bi_thu', 'cap_uy_vien_phu_trach']

const administers = (actor: Actor, { unitId, above }: Place): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' &&
    actor.roles.some(
      (held) => held.role === 'quan_tri' && [unitId, ...above].includes(held.orgUnitId),
    ))

/**
 * Whether an actor may give this role in a unit, or end it there.
 * @param place the unit with its line above, on the day of asking
 */
export const mayGive = (actor: Actor, role: Role, place: Place): boolean => {
  if (notGiven.includes(role) || !mayDo(actor, 'assign_roles', place)) return false
  return !byAdministrator.includes(role) || administers(actor, place)
}

/** Whether an actor may let somebody act as a person who holds this role: whoever could give it. */
export const mayLetHold = (actor: Actor, role: Role, place: Place): boolean =>
  notGiven.includes(role) || mayGive(actor, role, place)

export const givableRoles = (actor: Actor, place: Place): Role[] =>
  Role.options.filter((role) => mayGive(actor, role, place))

/** One's own role may always be passed on, by whoever may give any role in that unit. */
export const mayHandOver = (
  actor: Actor,
  held: { personId: string; role: Role; orgUnitId: OrgUnitId },
  place: Place,
): boolean =>
  mayGive(actor, held.role, place) ||
  (actor.kind === 'person' &&
    actor.personId === held.personId &&
    !byTheirWatch(held.role) &&
    mayDo(actor, 'assign_roles', place))

/** Who administers, inspects or reviews does not choose who does so next. */
const byTheirWatch = (role: Role): boolean => role !== 'bi_thu' && byAdministrator.includes(role)
