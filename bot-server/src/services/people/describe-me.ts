/** Describes the acting person to the Mini App: name, branch, roles, and what the person may do there. */
import type { Duty, Me } from '@quan-triet/shared/models/person'
import { Right } from '@quan-triet/shared/vocabulary/rights'
import { findConsentState } from '../../db/queries/consents.ts'
import { getUnitName, listUnitNames } from '../../db/queries/people.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const describeMe = ({ ctx }: { ctx: ServiceContext }): Promise<Me> =>
  describePerson(ctx, requireRightAtHome(ctx, 'take_part'))

/** The same for a person who has just been recognised. */
export const describePerson = async (ctx: ServiceContext, person: PersonActor): Promise<Me> => ({
  personId: person.personId,
  fullName: person.fullName,
  orgUnit: await getUnitName(ctx.db, person.homeUnitId),
  roles: person.roles
    .filter((held) => held.orgUnitId === person.homeUnitId)
    .map((held) => held.role),
  rights: Right.options.filter((right) => mayDo(person, right, person.homeUnitId)),
  standing: person.standing,
  consent: await findConsentState(ctx.db, person.personId),
  duties: await describeDuties(ctx, person),
})

const describeDuties = async (ctx: ServiceContext, person: PersonActor): Promise<Duty[]> => {
  const byUnit = Map.groupBy(person.roles, (held) => held.orgUnitId)
  const names = await listUnitNames(ctx.db, [...byUnit.keys()])
  const duties = names.map((orgUnit) => ({
    orgUnit,
    roles: (byUnit.get(orgUnit.id) ?? []).map((held) => held.role),
    rights: Right.options.filter((right) => mayDo(person, right, orgUnit.id)),
  }))
  // Screens open with the first: being in charge of another unit is a duty beside one's own.
  return duties.toSorted((a, b) => Number(isOnlyInCharge(a)) - Number(isOnlyInCharge(b)))
}

const isOnlyInCharge = ({ roles }: Duty): boolean =>
  roles.every((role) => role === 'cap_uy_vien_phu_trach')
