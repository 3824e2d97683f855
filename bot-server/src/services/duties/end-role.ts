/** Ends a role at a minute: from then on it gives nothing. */
import { duties as words } from '@quan-triet/shared/i18n/vi/duties'
import type { EndRoleInput, HeldRole } from '@quan-triet/shared/models/duty'
import type { Instant } from '@quan-triet/shared/models/moments'
import {
  countLastingHolders,
  endRoleAt,
  holdRolesOf,
  type RoleRow,
} from '../../db/queries/duties.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { mayGive } from '../../domain/duties/may-give.ts'
import type { Place } from '../../domain/rights.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { heldRole } from './assign-role.ts'
import { effectiveAt } from './effective-at.ts'
import { findRoleOver } from './find-role-over.ts'
import { tellOfRole } from './tell-of-role.ts'
import { placeOfUnit } from './unit-place.ts'

/** @throws ServiceError `not_found`, `role_not_givable`, `role_in_past` (ended already, too), `last_administrator` */
export const endRole = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EndRoleInput & { id: string }
}): Promise<HeldRole> => {
  const role = await findRoleOver(ctx, input.id)
  const place = await placeOfUnit(ctx, role.orgUnitId)
  if (!mayGive(ctx.actor, role.role, place)) throw new ServiceError('role_not_givable')
  const endsAt = effectiveAt(ctx, input.endsAt)
  return inTransaction(ctx, async (tx) => {
    await endLasting(tx, { role, place, endsAt })
    await recordAudit(tx, {
      action: 'end-role',
      orgUnitId: role.orgUnitId,
      subject: `role:${role.id} person:${role.personId}`,
      detail: { role: role.role, endsAt },
    })
    const { nameOrg } = await getUnitName(tx.db, role.orgUnitId)
    await tellOfRole(tx, {
      personId: role.personId,
      orgUnitId: role.orgUnitId,
      what: `${role.id}:ended:${endsAt}`,
      text: words.ended(role.role, nameOrg, endsAt),
    })
    return heldRole(tx, role.id)
  })
}

/**
 * Ends a role unless nobody would be left to administer the unit.
 * @throws ServiceError `last_administrator`; `role_in_past` when it ended before
 */
export const endLasting = async (
  tx: ServiceContext,
  { role, place, endsAt }: { role: RoleRow; place: Place; endsAt: Instant },
): Promise<void> => {
  // The whole line is held, so that of two administrators who end each other's role one is too late.
  for (const unitId of [place.unitId, ...place.above].toSorted()) await holdRolesOf(tx.db, unitId)
  if (role.role === 'quan_tri') {
    const others = await countLastingHolders(tx.db, {
      role: 'quan_tri',
      unitIds: [place.unitId, ...place.above],
      at: endsAt,
      without: role.id,
    })
    if (others === 0) throw new ServiceError('last_administrator')
  }
  if (!(await endRoleAt(tx.db, role.id, endsAt))) throw new ServiceError('role_in_past')
}
