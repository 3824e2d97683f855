/** Reads stored events for whoever understands them, and settles them: their words are forgotten in the same transaction. */
import {
  type EventEnd,
  type EventRef,
  listQueuedBodies,
  settleEvents as settle,
} from '../../db/queries/inbox.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** The events' raw bodies, in order; undefined for one that is settled already (its task ran twice). */
export const readEvents = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: readonly EventRef[]
}): Promise<(string | undefined)[]> => {
  requireRight(ctx, 'run_branch')
  return listQueuedBodies(ctx.db, input)
}

/** Ruling 7: only source, id, outcome and reason stay. */
export const settleEvents = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: readonly EventEnd[]
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  return settle(ctx.db, input)
}
