/** Gives a person a role in a unit, from a minute on. */
import { duties as words } from '@quan-triet/shared/i18n/vi/duties'
import type { AssignRoleInput, HeldRole } from '@quan-triet/shared/models/duty'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { findRole, holdRolesOf, insertRole, listRolesFrom } from '../../db/queries/duties.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { lockPerson } from '../../db/queries/standing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { conflictOf } from '../../domain/duties/conflicts.ts'
import { mayGive } from '../../domain/duties/may-give.ts'
import type { Place } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'
import { effectiveAt } from './effective-at.ts'
import { requireWithin } from './require-within.ts'
import { tellOfRole } from './tell-of-role.ts'
import { placeOfUnit } from './unit-place.ts'

/**
 * @throws ServiceError `not_found` for a unit or person out of reach, `role_not_givable`, `role_in_past`,
 *   `role_already_held`, `role_conflict`
 */
export const assignRole = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AssignRoleInput
}): Promise<HeldRole> => {
  const { personId, unitId, role } = input
  await requireRightInTree(ctx, 'assign_roles', unitId)
  const place = await placeOfUnit(ctx, unitId)
  if (!mayGive(ctx.actor, role, place)) throw new ServiceError('role_not_givable')
  const startsAt = effectiveAt(ctx, input.startsAt)
  return inTransaction(ctx, async (tx) => {
    const id = await insertFitting(tx, place, { personId, role, startsAt })
    await recordAudit(tx, {
      action: 'assign-role',
      orgUnitId: unitId,
      subject: `role:${id} person:${personId}`,
      detail: { role, startsAt },
    })
    const { nameOrg } = await getUnitName(tx.db, unitId)
    await tellOfRole(tx, {
      personId,
      orgUnitId: unitId,
      what: `${id}:given`,
      text: words.given(role, nameOrg, startsAt),
    })
    return heldRole(tx, id)
  })
}

/** @throws ServiceError `not_found` for a person out of reach, `role_already_held`, `role_conflict` */
export const insertFitting = async (
  tx: ServiceContext,
  place: Place,
  given: { personId: PersonId; role: Role; startsAt: Instant },
): Promise<string> => {
  const wanted = { ...given, orgUnitId: place.unitId }
  // The person first: what two units give at once must not meet unseen, nor a move to another branch.
  if (!(await lockPerson(tx.db, wanted.personId))) throw new ServiceError('not_found')
  await requireWithin(tx, wanted.personId, place)
  await holdRolesOf(tx.db, wanted.orgUnitId)
  const held = await listRolesFrom(tx.db, wanted.personId, wanted.startsAt)
  const conflict = conflictOf(held, { ...wanted, endsAt: null })
  if (conflict) throw new ServiceError(conflict)
  const id = tx.newId()
  await insertRole(tx.db, { id, ...wanted })
  return id
}

/** @throws ServiceError `not_found` */
export const heldRole = async (ctx: ServiceContext, id: string): Promise<HeldRole> => {
  const role = await findRole(ctx.db, id)
  if (!role) throw new ServiceError('not_found')
  return role
}
