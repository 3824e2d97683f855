/** Ends a member's membership altogether from a day on: moved away, died, no longer a member; the code only. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { LeaveInput, PersonStanding } from '@quan-triet/shared/models/standing'
import { at } from '@quan-triet/shared/time/calendar'
import { listUnitsOfDuty, markRolesEnd } from '../../db/queries/standing.ts'
import { leaveOn } from '../../domain/standing/memberships.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { changeMembership } from './change-membership.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'

/**
 * Whoever leaves hands over duties first; those of somebody who died end with the membership.
 * @throws ServiceError `not_allowed`, `not_found`, `standing_refused` with the reason in words
 */
export const endMembership = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: LeaveInput & { personId: PersonId }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  const lastMoment = at(input.day, '00:00')
  return changeMembership(ctx, {
    personId: input.personId,
    unitId,
    action: 'end-membership',
    detail: { day: input.day, reason: input.reason },
    decide: (all) => leaveOn(all, input),
    also: async (tx) => {
      const duties = await listUnitsOfDuty(tx.db, input.personId, lastMoment)
      if (duties.length > 0 && input.reason !== 'tu_tran')
        throw new ServiceError('standing_refused', words.dutyHeld)
      return { rolesEnded: await markRolesEnd(tx.db, input.personId, lastMoment) }
    },
  })
}
