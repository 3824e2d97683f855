/** Hands a role over to a successor: what was one's right becomes the other's at the same instant (B-13, feature 84). */
import { duties as words } from '@quan-triet/shared/i18n/vi/duties'
import type { HandOverInput, HeldRole } from '@quan-triet/shared/models/duty'
import type { Instant } from '@quan-triet/shared/models/moments'
import { deleteCodesBy, passPushesOn, type RoleRow } from '../../db/queries/duties.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { inTransaction } from '../../db/transaction.ts'
import { mayHandOver } from '../../domain/duties/may-give.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { heldRole, insertFitting } from './assign-role.ts'
import { effectiveAt } from './effective-at.ts'
import { endLasting } from './end-role.ts'
import { findRoleOver } from './find-role-over.ts'
import { requireWithin } from './require-within.ts'
import { tellOfRole } from './tell-of-role.ts'
import { placeOfUnit } from './unit-place.ts'

/**
 * Groups, reports and questions follow the role by themselves, because who holds it is asked each time; the roster codes
 * of whoever leaves are worth nothing from that instant (see `bindPerson`).
 * @throws ServiceError as `assignRole` and `endRole`
 */
export const handOver = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: HandOverInput & { id: string }
}): Promise<HeldRole> => {
  const role = await findRoleOver(ctx, input.id)
  const place = await placeOfUnit(ctx, role.orgUnitId)
  if (!mayHandOver(ctx.actor, role, place)) throw new ServiceError('role_not_givable')
  const at = effectiveAt(ctx, input.at)
  const successor = await requireWithin(ctx, input.personId, place)
  const { orgUnitId } = role
  return inTransaction(ctx, async (tx) => {
    const id = await insertFitting(tx, place, {
      personId: successor.personId,
      role: role.role,
      startsAt: at,
    })
    await endLasting(tx, { role, place, endsAt: at })
    await passPushesOn(tx.db, {
      unitId: orgUnitId,
      from: role.personId,
      to: successor.personId,
    })
    if (at <= tx.clock.now()) await deleteCodesBy(tx.db, role.personId)
    await recordAudit(tx, {
      action: 'hand-over',
      orgUnitId,
      subject: `role:${role.id} person:${role.personId} person:${successor.personId}`,
      detail: { role: role.role, at, newRole: id },
    })
    await tellBoth(tx, { role, successor, at })
    return heldRole(tx, id)
  })
}

const tellBoth = async (
  tx: ServiceContext,
  {
    role,
    successor,
    at,
  }: { role: RoleRow; successor: Pick<HeldRole, 'personId' | 'fullName'>; at: Instant },
): Promise<void> => {
  const { orgUnitId } = role
  const { nameOrg } = await getUnitName(tx.db, orgUnitId)
  const what = `${role.id}:handed-over:${at}`
  await tellOfRole(tx, {
    personId: role.personId,
    orgUnitId,
    what,
    text: words.handedOver({ role: role.role, unit: nameOrg, to: successor.fullName, at }),
  })
  await tellOfRole(tx, {
    personId: successor.personId,
    orgUnitId,
    what,
    text: words.takenOver({ role: role.role, unit: nameOrg, from: role.fullName, at }),
  })
}
