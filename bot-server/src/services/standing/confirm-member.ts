/** Makes a probationary member an official one from a day on. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { ConfirmInput, PersonStanding } from '@quan-triet/shared/models/standing'
import { confirmOn } from '../../domain/standing/memberships.ts'
import type { ServiceContext } from '../context.ts'
import { changeMembership } from './change-membership.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `standing_refused` with the reason in words */
export const confirmMember = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ConfirmInput & { personId: PersonId }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  return changeMembership(ctx, {
    personId: input.personId,
    unitId,
    action: 'confirm-member',
    detail: { day: input.day },
    decide: (all) => confirmOn(all, input.day),
  })
}
