/** Ends every sign-in of the acting person, on phones and at desks, this one included, and every token of programs. */
import { endAccessTokensOf } from '../../db/queries/access-tokens.ts'
import { endSignInsOf } from '../../db/queries/my-data.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
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
    const tokens = await endAccessTokensOf(tx.db, [personId], tx.clock.now())
    await recordAudit(tx, {
      action: 'sign-out-everywhere',
      orgUnitId: homeUnitId,
      subject: `person:${personId}`,
      detail: { ended: count, tokens },
    })
    // Open screens look at their sign-in at once.
    onCommit(tx, () => tx.live.publish(homeUnitId, { topic: 'access' }))
    return count
  })
  return { ended }
}
