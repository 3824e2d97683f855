/** Destroys the keys of a unit, so that what they sealed can never be read again. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { destroyKeys } from '../../db/queries/unit-keys.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * Copies of the database made before still hold the wrapped keys: they end with the copies (docs/data-protection/keys).
 * @returns how many keys were destroyed. @throws ServiceError `not_allowed` unless the house itself acts
 */
export const destroyUnitKey = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; reason: string }
}): Promise<number> => {
  requireRight(ctx, 'manage_tree')
  const { unitId, reason } = input
  return inTransaction(ctx, async (tx) => {
    const keys = await destroyKeys(tx.db, unitId, tx.clock.now())
    await recordAudit(tx, {
      action: 'destroy-unit-key',
      orgUnitId: unitId,
      subject: `unit:${unitId}`,
      detail: { keys, reason },
    })
    return keys
  })
}
