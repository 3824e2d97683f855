/** Compares a kept copy of the house's key with the one in use, and notes the day on which they were the same. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { putFact } from '../../db/queries/channel-facts.ts'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import { inTransaction } from '../../db/transaction.ts'
import { KEY_COPY_FACT } from '../../domain/operations/house-facts.ts'
import { keyMark } from '../../domain/operations/house-proof.ts'
import { isSameSecret } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * A copy that was written down wrong is found out only on the day it is needed, so the copy itself is read.
 * @param input.copy the key as base64, as it was kept outside
 * @returns whether it is the key in use
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const compareKeyCopy = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { copy: string }
}): Promise<boolean> => {
  requireRight(ctx, 'operate')
  if (!isSameSecret(input.copy.trim(), Buffer.from(ctx.dataKey).toString('base64'))) return false
  await inTransaction(ctx, async (tx) => {
    const at = tx.clock.now()
    await putFact(tx.db, { name: KEY_COPY_FACT, value: keyMark(tx.dataKey), at })
    const [top] = await listTopUnits(tx.db, dayOf(at))
    if (top !== undefined)
      await recordAudit(tx, {
        action: 'compare-key-copy',
        orgUnitId: top,
        subject: `unit:${top}`,
        detail: {},
      })
  })
  return true
}
