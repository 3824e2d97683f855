/** Lists who holds which role in a unit, now and announced, or on any day; with the units around it. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitRoles } from '@quan-triet/shared/models/duty'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { findParent, listChildrenWithSecretaries, listRolesIn } from '../../db/queries/duties.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { isInScopeOf } from './is-in-scope-of.ts'
import { givableRoles } from '../../domain/duties/may-give.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { placeOfUnit } from './unit-place.ts'

/** @param input.on a day of the past (or to come); without it, what holds from now on */
export const listRoles = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; on?: Day | undefined }
}): Promise<UnitRoles> => {
  const { unitId, on } = input
  await requireRightInTree(ctx, 'assign_roles', unitId)
  const now = ctx.clock.now()
  const today = dayOf(now)
  const place = await placeOfUnit(ctx, unitId)
  const roles = await listRolesIn(ctx.db, {
    unitId,
    from: on === undefined ? now : at(on, '00:00'),
    to: on === undefined ? null : at(addDays(on, 1), '00:00'),
  })
  await recordLook(ctx, {
    action: 'look-roles',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { people: roles.length },
  })
  const parent = await findParent(ctx.db, unitId, today)
  const reachesBelow = isInScopeOf(ctx.actor, 'assign_roles', place)
  return {
    orgUnit: await getUnitName(ctx.db, unitId),
    roles,
    givable: givableRoles(ctx.actor, place),
    parent:
      parent && isInScopeOf(ctx.actor, 'assign_roles', { unitId: parent.id, above: place.above })
        ? parent
        : null,
    children: reachesBelow
      ? await listChildrenWithSecretaries(ctx.db, { unitId, day: today, now })
      : [],
  }
}
