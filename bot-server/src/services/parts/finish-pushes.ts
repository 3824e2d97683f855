/** Closes the pushes whose every message has been settled: they count as sent. */
import { markCorrectedPushes, markFinishedPushes } from '../../db/queries/pushes.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { announceParts } from './announce.ts'

/**
 * A message of unknown outcome does not hold its push open (ruling 6).
 * @returns how many units had a push that was finished
 */
export const finishPushes = ({ ctx }: { ctx: ServiceContext }): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const finished = await markFinishedPushes(tx.db, tx.clock.now())
    const units = [...new Set([...finished, ...(await markCorrectedPushes(tx.db))])]
    for (const unitId of units) announceParts(tx, unitId)
    return units.length
  })
