/** Fans out every part whose hour has come, in the order in which the parts must leave. */
import { listDuePushes } from '../../db/queries/pushes.ts'
import type { ServiceContext } from '../context.ts'
import { fanOutPush } from './fan-out-push.ts'

/**
 * Each push is a transaction of its own; hours missed while the house stood still are made up in order. One that fails
 * is logged, tried again the next time, and holds up no other.
 * @returns messages added
 */
export const fanOutDuePushes = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  let added = 0
  for (const id of await listDuePushes(ctx.db, ctx.clock.now()))
    try {
      added += await fanOutPush({ ctx, input: { id } })
    } catch (error) {
      ctx.log.error({ push: id, error: String(error) }, 'a part could not be handed out')
    }
  return added
}
