/** Calls the outcome unknown of all messages that are due: the house was put back, and may have sent them before. */
import { deleteFact } from '../../db/queries/channel-facts.ts'
import { markDueUnknown } from '../../db/queries/outbox.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RESTORED_FACT } from '../../domain/operations/house-facts.ts'
import type { ServiceContext } from '../context.ts'
import { raiseNotice } from '../operations/raise-notice.ts'
import { requireRight } from '../rights.ts'

/**
 * They stand in the ledger, to be sent again or not; the operator is told.
 * @returns how many
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const doubtWaiting = ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'operate')
  return inTransaction(ctx, async (tx) => {
    const count = await markDueUnknown(tx.db, tx.clock.now())
    await deleteFact(tx.db, RESTORED_FACT)
    // After the marking, so that the notice itself goes out.
    if (count > 0) await raiseNotice({ ctx: tx, input: { place: 'house', cause: 'put_back' } })
    return count
  })
}
