/** Lists who is signed in, in one unit by name and below it by count. */
import type { UnitAccess } from '@quan-triet/shared/models/duty'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  countSignInsBelow,
  listChildrenWithSignIns,
  listOpenSignIns,
  listPeopleOf,
} from '../../db/queries/duties-access.ts'
import { findParent } from '../../db/queries/duties.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { listBoundPeople } from '../../db/queries/sign-ins.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { isInScopeOf } from './is-in-scope-of.ts'
import { placeOfUnit } from './unit-place.ts'

const byName = new Intl.Collator('vi')

/** @throws ServiceError `not_found` for a unit out of reach, as `requireRightInTree` */
export const listAccess = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<UnitAccess> => {
  const { unitId } = input
  await requireRightInTree(ctx, 'revoke_access', unitId)
  const now = ctx.clock.now()
  const day = dayOf(now)
  const { above } = await placeOfUnit(ctx, unitId)
  const parent = await findParent(ctx.db, unitId, day)
  const mayGoUp = parent && isInScopeOf(ctx.actor, 'revoke_access', { unitId: parent.id, above })
  const people = await listPeopleOf(ctx.db, unitId, day)
  const access = {
    orgUnit: await getUnitName(ctx.db, unitId),
    total: await countSignInsBelow(ctx.db, { unitId, day, now }),
    parent: mayGoUp ? parent : null,
    children: await listChildrenWithSignIns(ctx.db, { unitId, day, now }),
    people: await withSignIns(ctx, people),
  }
  await recordLook(ctx, {
    action: 'look-access',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { people: people.length },
  })
  return access
}

const withSignIns = async (
  ctx: ServiceContext,
  people: Awaited<ReturnType<typeof listPeopleOf>>,
): Promise<UnitAccess['people']> => {
  const ids = people.map((one) => one.personId)
  const bound = await listBoundPeople(ctx.db, ids)
  const open = await listOpenSignIns(ctx.db, ids, ctx.clock.now())
  const byPerson = Map.groupBy(open, (one) => one.personId)
  return people
    .toSorted((a, b) => byName.compare(a.fullName, b.fullName))
    .map((one) => ({
      ...one,
      isBound: bound.has(one.personId),
      signIns: byPerson.get(one.personId) ?? [],
    }))
}
