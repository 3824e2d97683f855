/** Closes the pushes whose every message has been settled: they count as sent. */
import { countMessagesOf } from '../../db/queries/push-deliveries.ts'
import {
  type FinishedPush,
  markCorrectedPushes,
  markFinishedPushes,
} from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { announce } from '../webhooks/announce.ts'
import { announceParts } from './announce.ts'

/**
 * A message of unknown outcome does not hold its push open (ruling 6).
 * @returns how many units had a push that was finished
 */
export const finishPushes = ({ ctx }: { ctx: ServiceContext }): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const finished = await markFinishedPushes(tx.db, tx.clock.now())
    for (const push of finished) await tellPrograms(tx, push)
    const corrected = await markCorrectedPushes(tx.db)
    const units = [...new Set([...finished.map(({ unitId }) => unitId), ...corrected])]
    for (const unitId of units) announceParts(tx, unitId)
    return units.length
  })

const tellPrograms = async (
  tx: ServiceContext,
  { id, partId, unitId, carrier }: FinishedPush,
): Promise<void> =>
  announce(tx, {
    type: 'part.delivered',
    unitId,
    subject: id,
    data: { part: { id: partId }, messages: await countMessagesOf(tx.db, carrier) },
  })
