/** Reads a stored event for whoever understands it, and settles it: its words are forgotten in the same transaction. */
import { findEvent, settleEvent as settle } from '../../db/queries/inbox.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

interface EventRef {
  source: string
  eventId: string
}

/** The event's raw body, or undefined when it is settled already (the task ran twice). */
export const readEvent = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EventRef
}): Promise<string | undefined> => {
  requireRight(ctx, 'run_branch')
  const event = await findEvent(ctx.db, input.source, input.eventId)
  return event?.state === 'queued' ? event.body : undefined
}

/** Ruling 7: only source, id, outcome and reason stay. */
export const settleEvent = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EventRef & { state: 'settled' | 'ignored' | 'dead'; reason: string | null }
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  return settle(ctx.db, input)
}
