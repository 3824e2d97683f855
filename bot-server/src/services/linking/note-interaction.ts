/** Notes what a person did with the Official Account: it opens the window for private messages, or says who follows. */
import { markFollows, markInteraction } from '../../db/queries/linked-accounts.ts'
import type { IncomingEvent } from '../../domain/messages.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * Of accounts linked to nobody nothing is kept; ceasing to follow opens nothing.
 * @throws ServiceError unless the house itself acts
 */
export const noteInteraction = async ({
  ctx,
  input: event,
}: {
  ctx: ServiceContext
  input: Extract<IncomingEvent, { kind: 'interaction' }>
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  // The house's clock decides (PD-13): a platform's clock ahead of ours must not hold the window open longer.
  const at = event.at < now ? event.at : now
  if (event.follows !== false) await markInteraction(ctx.db, event.from, at)
  if (event.follows !== null) await markFollows(ctx.db, event.from, event.follows)
}
