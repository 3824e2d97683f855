/** Proves the live counters once a night, mends what is wrong, and tells whoever operates the house. */
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { putFact } from '../../db/queries/channel-facts.ts'
import { findTurn, noteRecounted } from '../../db/queries/figure-turns.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RECOUNT_FACT } from '../../domain/operations/house-facts.ts'
import type { ServiceContext } from '../context.ts'
import { raiseNotice } from '../operations/raise-notice.ts'
import { requireRight } from '../rights.ts'
import { recountFigures } from './recount-figures.ts'

/** By the Vietnamese clock: nobody studies then, and SQLite may stand still for a while. */
const [FROM, UNTIL] = ['02:30', '05:00']

/**
 * At any other hour, and a second time the same night, it does nothing.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const recountNightly = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'operate')
  const now = ctx.clock.now()
  const [day, time] = [dayOf(now), timeOf(now)]
  if (time < FROM || time >= UNTIL) return
  await inTransaction(ctx, async (tx) => {
    if ((await findTurn(tx.db))?.recountedOn === day) return
    const { campaigns, units, differences } = await recountFigures({
      ctx: tx,
      input: { repair: true },
    })
    await noteRecounted(tx.db, day)
    const value = JSON.stringify({ differences: differences.length })
    await putFact(tx.db, { name: RECOUNT_FACT, value, at: now })
    if (differences.length === 0) return tx.log.info({ campaigns, units }, 'counters are right')
    // In the log what differs, to people that it did: the numbers are right again.
    tx.log.error({ differences: differences.slice(0, 20) }, 'counters were wrong')
    await raiseNotice({ ctx: tx, input: { place: 'house', cause: 'recount_differs' } })
  })
}
