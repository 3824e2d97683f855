/** Gives a unit a new key and seals what it has anew. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { retireKey } from '../../db/queries/unit-keys.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { createKey } from '../vault.ts'
import { resealOld } from './reseal-old.ts'

/**
 * The old key goes out of use at once and stays able to open: text that another process seals with it at this very
 * moment is sealed anew by the nightly turn of `resealOld`.
 * @returns how many texts were sealed anew. @throws ServiceError `not_allowed` unless the house itself acts
 */
export const rotateUnitKey = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<number> => {
  requireRight(ctx, 'manage_tree')
  const { unitId } = input
  await inTransaction(ctx, async (tx) => {
    await retireKey(tx.db, unitId, tx.clock.now())
    await createKey(tx, unitId)
    await recordAudit(tx, {
      action: 'rotate-unit-key',
      orgUnitId: unitId,
      subject: `unit:${unitId}`,
      detail: {},
    })
  })
  return resealOld({ ctx, input: { unitId } })
}
