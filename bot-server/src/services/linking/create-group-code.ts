/** Gives out the one-time code that binds a group chat to a unit when it is typed there (B-03). */
import type { GroupCodeInput, LinkCode } from '@quan-triet/shared/models/linking'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson, requireRightOver } from '../rights.ts'
import { putLinkCode } from './put-link-code.ts'

/**
 * An earlier code of the same person for the same unit is worth nothing from now on.
 * @param input.purpose `rebind`: the unit leaves the groups it has
 * @throws ServiceError `not_found`, `not_allowed` for whoever does not run that unit
 */
export const createGroupCode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: GroupCodeInput
}): Promise<LinkCode> => {
  const { personId, homeUnitId } = requirePerson(ctx)
  const unitId = input.unitId ?? homeUnitId
  requireRightOver(ctx, 'run_branch', unitId)
  return inTransaction(ctx, async (tx) => {
    const code = await putLinkCode(tx, { purpose: input.purpose, unitId, personId })
    await recordAudit(tx, {
      action: 'create-group-code',
      orgUnitId: unitId,
      subject: `unit:${unitId}`,
      detail: { purpose: input.purpose, expiresAt: code.expiresAt },
    })
    return code
  })
}
