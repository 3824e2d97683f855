/** Stores an event of a platform before anything is understood of it. */
import { createHash } from 'node:crypto'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface ReceiveEventInput {
  source: 'zalo-bot' | 'zalo-oa'
  /** The platform's own id of the event; without one, the body's hash tells repeats apart. */
  eventId: string | null
  body: string
  /** Events of one chat are answered one after another. */
  chat: string
  /** Why nothing will be done about it: then only that it came is stored, and not a word of it (ruling 7). */
  ignoredBecause?: string
}

/**
 * Resolves once the event is durable; a repeat changes nothing.
 * @returns whether it was new
 * @throws ServiceError unless the house itself acts
 */
export const receiveEvent = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ReceiveEventInput
}): Promise<boolean> => {
  requireRight(ctx, 'run_branch')
  const eventId = input.eventId ?? createHash('sha256').update(input.body).digest('hex')
  const now = ctx.clock.now()
  const isNew = await ctx.groupWriter.writeEvent({
    source: input.source,
    event_id: eventId,
    chat: input.chat,
    order_key: ctx.newId(),
    body: input.ignoredBecause === undefined ? input.body : '',
    state: input.ignoredBecause === undefined ? 'received' : 'ignored',
    reason: input.ignoredBecause ?? null,
    received_at: now,
  })
  ctx.metrics.events.add([input.source, isNew ? 'new' : 'known'])
  return isNew
}
