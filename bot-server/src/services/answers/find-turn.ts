/** Finds what an account asked last in a place, so that a message which leans on it can be understood. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findTurn as find } from '../../db/queries/chat-turns.ts'
import { type Turn, TURN_MS } from '../../domain/chat/turn.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * @param input.place the group, or `PRIVATE_PLACE` @param input.account as `hashAccount` gives it
 * @param input.withinMs ten minutes if omitted
 * @throws ServiceError unless the house itself acts
 */
export const findTurn = ({
  ctx,
  input: { place, account, withinMs = TURN_MS },
}: {
  ctx: ServiceContext
  input: { place: ChatId | 'private'; account: string; withinMs?: number }
}): Promise<Turn | undefined> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  return find(ctx.db, { place, account, since: addMs(now, -withinMs), until: now })
}
