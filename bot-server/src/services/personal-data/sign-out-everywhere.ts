/** Ends every sign-in of the acting person, on phones and at desks, this one included. */
import { endSignInsOf } from '../../db/queries/my-data.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const signOutEverywhere = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ ended: number }> => {
  const { personId, homeUnitId } = requireRightAtHome(ctx, 'take_part')
  const ended = await inTransaction(ctx, async (tx) => {
    const count = await endSignInsOf(tx.db, personId, tx.clock.now())
    await recordAudit(tx, {
      action: 'sign-out-everywhere',
      orgUnitId: homeUnitId,
      subject: `person:${personId}`,
      detail: { ended: count },
    })
    return count
  })
  return { ended }
}
