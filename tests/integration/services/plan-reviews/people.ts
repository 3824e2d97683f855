/** Gives people duties for tests of reviews, and looks them up as the house knows them by then. */
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { at } from '@quan-triet/shared/time/calendar'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { House } from '../../../support/make-house.ts'

export const personOf = ({ actor }: ServiceContext): PersonId => {
  if (actor.kind !== 'person') throw new Error('not a person')
  return actor.personId
}

/** The person with the duties held now. */
export const again = async (house: House, ctx: ServiceContext): Promise<ServiceContext> => {
  const actor = await findPersonActor(house.db, personOf(ctx), house.clock.now())
  if (!actor) throw new Error('nobody any more')
  return { ...ctx, actor }
}

interface Held {
  role: Role
  unitId?: OrgUnitId
  from?: Day
  /** The first day without it. */
  to?: Day | null
}

/** @returns the person with that duty */
export const giveRole = async (
  house: House,
  ctx: ServiceContext,
  { role, unitId = fixtureUnit, from = '2026-01-01', to = null }: Held,
): Promise<ServiceContext> => {
  await house.db
    .insertInto('role_assignment')
    .values({
      id: house.deps.newId(),
      person_id: personOf(ctx),
      org_unit_id: unitId,
      role,
      starts_at: at(from, '00:00'),
      ends_at: to === null ? null : at(to, '00:00'),
    })
    .execute()
  return again(house, ctx)
}
