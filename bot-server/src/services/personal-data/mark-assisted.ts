/** Marks that a member without a smartphone is served through a helper of the branch, or no longer (feature 85). */
import type { AssistanceInput } from '@quan-triet/shared/models/consent'
import { deleteAssistedPerson, markAssistedPerson } from '../../db/queries/consents.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { findMember } from './find-member.ts'

/**
 * The helper reads the parts out and brings the essay along; nobody checks in for somebody else (INV-07): the secretary
 * records attendance.
 * @throws ServiceError `not_found` for people outside the branch, `invalid_input` for being one's own helper
 */
export const markAssisted = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AssistanceInput
}): Promise<Record<string, never>> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const unitId = secretary.homeUnitId
  const { personId } = await findMember(ctx, { unitId, personId: input.personId })
  if (input.helperId === personId) throw new ServiceError('invalid_input')
  if (input.helperId !== null) await findMember(ctx, { unitId, personId: input.helperId })
  await inTransaction(ctx, async (tx) => {
    if (input.isAssisted)
      await markAssistedPerson(tx.db, {
        person_id: personId,
        helper_id: input.helperId,
        marked_by: secretary.personId,
        since: tx.clock.now(),
      })
    else await deleteAssistedPerson(tx.db, personId)
    await recordAudit(tx, {
      action: 'mark-assisted',
      orgUnitId: unitId,
      subject: `person:${personId}`,
      detail: { isAssisted: input.isAssisted, helper: input.helperId },
    })
  })
  return {}
}
