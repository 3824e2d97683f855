/** Moves a member officially to another branch from a day on: one membership ends, the other begins (INV-01). */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { PersonStanding, TransferInput } from '@quan-triet/shared/models/standing'
import { at } from '@quan-triet/shared/time/calendar'
import { listUnitsOfDuty } from '../../db/queries/standing.ts'
import { transferOn } from '../../domain/standing/memberships.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'
import { changeMembership } from './change-membership.ts'
import { holdBranch } from './hold-branch.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'

/**
 * The right is needed over both branches, so that nobody is put onto a roster that knows nothing of it. What the
 * member completed goes along (rule 7 of 2.7). Duties at the old branch are handed over first.
 * @throws ServiceError `not_allowed`, `not_found`, `standing_refused` with the reason in words
 */
export const transferMember = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: TransferInput & { personId: PersonId }
}): Promise<PersonStanding> => {
  const homeId = await requireRightOverPerson(ctx, input.personId)
  await requireRightInTree(ctx, 'manage_people', input.toId)
  return inTransaction(ctx, async (tx) => {
    await holdBranch(tx, input.toId, input.day)
    return changeMembership(tx, {
      personId: input.personId,
      unitId: homeId,
      action: 'transfer-member',
      detail: { to: input.toId, day: input.day },
      decide: (all) => transferOn(all, { to: input.toId, day: input.day }),
      also: async () => {
        const duties = await listUnitsOfDuty(tx.db, input.personId, at(input.day, '00:00'))
        if (duties.includes(homeId)) throw new ServiceError('standing_refused', words.dutyHeld)
        return {}
      },
    })
  })
}
