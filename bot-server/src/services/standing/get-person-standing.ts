/** Shows a member's standing and its history to whoever manages the people of the home branch. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { PersonStanding } from '@quan-triet/shared/models/standing'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { loadPersonStanding } from './load-person-standing.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'

/** The look leaves a line (P-12). @throws ServiceError `not_allowed`, `not_found` */
export const getPersonStanding = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { personId: PersonId }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  const person = await loadPersonStanding(ctx, input.personId)
  await recordLook(ctx, {
    action: 'look-standing',
    orgUnitId: unitId,
    subject: `person:${input.personId}`,
  })
  return person
}
