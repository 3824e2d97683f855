/** Loads how a member stands today and stood before: memberships and exemptions with the state of each. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type {
  ExemptionView,
  MembershipView,
  PersonStanding,
} from '@quan-triet/shared/models/standing'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import {
  findPerson,
  listExemptions,
  listMemberships,
  type RecordedExemption,
  type RecordedMembership,
} from '../../db/queries/standing.ts'
import { isExemptOn } from '../../domain/standing/exemptions.ts'
import { homeOn } from '../../domain/standing/memberships.ts'
import { endsSoon, lastDayOf, stateOn } from '../../domain/standing/spans.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** Carries a name: the caller has made sure who may see it. @throws ServiceError `not_found` */
export const loadPersonStanding = async (
  ctx: ServiceContext,
  personId: PersonId,
): Promise<PersonStanding> => {
  const person = await findPerson(ctx.db, personId)
  if (!person) throw new ServiceError('not_found')
  const today = dayOf(ctx.clock.now())
  const memberships = await listMemberships(ctx.db, personId)
  const exemptions = await listExemptions(ctx.db, personId)
  const home = homeOn(memberships, today)
  return {
    ...person,
    unit: home ? await getUnitName(ctx.db, home.unitId) : null,
    stage: home?.stage ?? null,
    standing: isExemptOn(exemptions, today) ? 'mien' : 'phai_hoc',
    memberships: memberships.map((one) => viewOfMembership(one, today)).toReversed(),
    exemptions: exemptions.map((one) => viewOfExemption(one, today)).toReversed(),
  }
}

const viewOfMembership = (row: RecordedMembership, today: Day): MembershipView => ({
  id: row.id,
  unit: { id: row.unitId, nameOrg: row.unitName },
  stage: row.stage,
  attach: row.attach,
  from: row.from,
  until: lastDayOf(row),
  endedFor: row.endedFor,
  state: stateOn(row, today),
})

const viewOfExemption = (row: RecordedExemption, today: Day): ExemptionView => ({
  id: row.id,
  kind: row.kind,
  from: row.from,
  until: lastDayOf(row),
  decisionNumber: row.decisionNumber,
  decisionOn: row.decisionOn,
  state: stateOn(row, today),
  endsSoon: row.kind === 'tam_mien' && endsSoon(row, today, addDays(today, 30)),
})
