/** Attaches a member temporarily to a host branch; membership and figures stay at home (2.3, N_tt of 2.7). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { AttachInput, PersonStanding } from '@quan-triet/shared/models/standing'
import { attachOn } from '../../domain/standing/memberships.ts'
import { spanUntil } from '../../domain/standing/spans.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { changeMembership } from './change-membership.ts'
import { holdBranch } from './hold-branch.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'

/**
 * The home branch decides; the host sees the guest on its roll from the first day on and does not count him or her.
 * @throws ServiceError `not_allowed`, `not_found`, `standing_refused` with the reason in words
 */
export const attachTemporarily = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AttachInput & { personId: PersonId }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  const span = spanUntil(input.from, input.until)
  return inTransaction(ctx, async (tx) => {
    await holdBranch(tx, input.hostId, input.from)
    return changeMembership(tx, {
      personId: input.personId,
      unitId,
      action: 'attach-temporarily',
      detail: { host: input.hostId, from: input.from, until: input.until },
      decide: (all) => attachOn(all, { host: input.hostId, span }),
    })
  })
}
