/** Shows how the people of a unit stand: counts M, X, R with those of the units below, and who stands apart. */
import type { MemberCounts, StandingEntry, UnitStanding } from '@quan-triet/shared/models/standing'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import {
  countMembersByChild,
  listChildren,
  listPeopleUnder,
  type MemberSums,
} from '../../db/queries/standing-lists.ts'
import { scopeOf } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

const MOST = 300
const byVietnamese = new Intl.Collator('vi')

/**
 * Names are of the units where the actor manages people, as a condition of the query: a committee's secretary sees
 * counts of the branches below, and no name (INV-04). The look leaves a line.
 * @throws ServiceError `not_allowed`, `not_found`
 */
export const getUnitStanding = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<UnitStanding> => {
  const { unitId } = input
  await requireRightInTree(ctx, 'manage_people', unitId)
  const day = dayOf(ctx.clock.now())
  const sums = await countMembersByChild(ctx.db, { unitId, day })
  const units = await listChildren(ctx.db, { unitId, day })
  const people = await listPeopleUnder(ctx.db, {
    unitId,
    day,
    scope: scopeOf(ctx.actor, 'manage_people'),
    isOnlyApart: units.length > 0,
    limit: MOST + 1,
  })
  await recordLook(ctx, {
    action: 'look-standing',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { count: people.length },
  })
  return {
    unit: await getUnitName(ctx.db, unitId),
    day,
    counts: countsOf([...sums.values()]),
    children: units.map((unit) => {
      const own = sums.get(unit.id)
      return { unit, counts: countsOf(own ? [own] : []) }
    }),
    people: people.slice(0, MOST).toSorted(byName),
    isCut: people.length > MOST,
  }
}

const byName = (a: StandingEntry, b: StandingEntry): number =>
  byVietnamese.compare(a.fullName, b.fullName) || (a.birthYear ?? 0) - (b.birthYear ?? 0)

const countsOf = (all: readonly MemberSums[]): MemberCounts => {
  const sum = (of: keyof MemberSums) => all.reduce((total, one) => total + one[of], 0)
  return {
    members: sum('members'),
    exempt: sum('exempt'),
    required: sum('members') - sum('exempt'),
    probationary: sum('probationary'),
  }
}
