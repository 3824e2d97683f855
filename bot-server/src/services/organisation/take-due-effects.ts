/** Lets changes of the tree that were decided ahead take effect once their day has come. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listDueSuccessions } from '../../db/queries/successions.ts'
import { lockTree } from '../../db/queries/tree-changes.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { takeEffect } from './take-effect.ts'

/** Each decision in a transaction of its own: one that fails holds up no other. */
export const takeDueEffects = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  const due = await listDueSuccessions(ctx.db, dayOf(ctx.clock.now()))
  for (const [unitId, own] of Map.groupBy(due, (one) => one.from_unit_id))
    await inTransaction(ctx, async (tx) => {
      await lockTree(tx.db, tx.clock.now())
      await takeEffect(tx, own)
    }).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      ctx.log.error({ unitId, error: message }, 'a change of the tree could not take effect')
    })
}
