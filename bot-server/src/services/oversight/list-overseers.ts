/** Lists who is in charge of the units directly below one, and who could be (S2-10). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Overseers } from '@quan-triet/shared/models/plan-review'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { roleLabels } from '@quan-triet/shared/vocabulary/roles'
import {
  listCommittees,
  listOverseersFrom,
  listParentsOf,
  listUnitsDirectlyBelow,
  type OverseerRow,
} from '../../db/queries/oversight.ts'
import { listUnitsNamed } from '../../db/queries/plans.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { COMMITTEE_ROLES } from '../../domain/plans/may-review.ts'
import { mayDo, scopeOf } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRight, requireRightInTree } from '../rights.ts'

/**
 * Who makes reports in a unit sees all units below it; whoever is in charge of some sees those.
 * @param input.unitId omitted: the first unit in which the actor has to do with this
 * @throws ServiceError `not_found` for a unit out of reach, `not_allowed` to who has nothing to do with this
 */
export const listOverseers = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId | undefined }
}): Promise<Overseers> => {
  const actor = requirePerson(ctx)
  if (input.unitId !== undefined) await requireRightInTree(ctx, 'see_figures', input.unitId)
  const units = await listUnitsToAnswerFor(ctx, actor)
  const unit = units.find(({ id }) => id === (input.unitId ?? units[0]?.id))
  if (!unit) {
    requireRight(ctx, 'make_reports', input.unitId ?? actor.homeUnitId)
    // Such a unit has none below it.
    throw new ServiceError('not_found')
  }
  return describe(ctx, { unit, units, mayChange: mayDo(actor, 'make_reports', unit.id) })
}

/** Units with others below them in which the actor makes reports, then those above units that the actor is in charge of. */
const listUnitsToAnswerFor = async (
  ctx: ServiceContext,
  actor: PersonActor,
): Promise<OrgUnitName[]> => {
  const day = dayOf(ctx.clock.now())
  const [makes, looksAfter] = [scopeOf(actor, 'make_reports'), scopeOf(actor, 'review_plans')]
  const own = makes === 'everywhere' ? [] : makes.at
  const parents = await listParentsOf(ctx.db, {
    unitIds: looksAfter === 'everywhere' ? [] : looksAfter.at,
    among: own,
    day,
  })
  return parents.length === 0 ? [] : listUnitsNamed(ctx.db, [...new Set(parents)])
}

interface Described {
  unit: OrgUnitName
  units: OrgUnitName[]
  mayChange: boolean
}

const describe = async (
  ctx: ServiceContext,
  { unit, units, mayChange }: Described,
): Promise<Overseers> => {
  const now = ctx.clock.now()
  const today = dayOf(now)
  const below = await listUnitsDirectlyBelow(ctx.db, { unitId: unit.id, day: today })
  const shown = below.filter(({ id }) => mayChange || mayDo(ctx.actor, 'review_plans', id))
  const overseers = await listOverseersFrom(
    ctx.db,
    shown.map(({ id }) => id),
    now,
  )
  const committees = await listCommittees(ctx.db, {
    unitIds: [unit.id, ...(await listUnitsAbove(ctx.db, unit.id, today))],
    roles: COMMITTEE_ROLES,
    at: now,
  })
  await recordLook(ctx, {
    action: 'look-overseers',
    orgUnitId: unit.id,
    subject: `unit:${unit.id}`,
    detail: { units: shown.length },
  })
  return {
    unit,
    units,
    mayChange,
    children: shown.map((child) => ({
      unit: child,
      overseers: overseers.filter(({ unitId }) => unitId === child.id).map(asOverseer),
    })),
    candidates: [...new Map(committees.map((one) => [one.personId, one])).values()].map((one) => ({
      personId: one.personId,
      fullName: one.fullName,
      post: `${roleLabels[one.role]}, ${one.unitName}`,
    })),
    today,
  }
}

const asOverseer = ({ id, personId, fullName, startsAt, endsAt }: OverseerRow) => ({
  id,
  personId,
  fullName,
  startsOn: dayOf(startsAt),
  // Exclusive in the house, the last day on the page.
  endsOn: endsAt === null ? null : dayOf(addMs(endsAt, -1)),
})
