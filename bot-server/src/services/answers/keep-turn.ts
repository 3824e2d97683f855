/** Keeps what an account asked last in a place for ten minutes: intent and slots, never the words. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { putTurn } from '../../db/queries/chat-turns.ts'
import type { Turn } from '../../domain/chat/turn.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * @param input.account as `hashAccount` gives it
 * @param input.at from when it counts, if not from now: a list that leaves in the morning
 * @throws ServiceError unless the house itself acts
 */
export const keepTurn = ({
  ctx,
  input: { at, turn, ...key },
}: {
  ctx: ServiceContext
  input: { place: ChatId | 'private'; account: string; turn: Turn; at?: Instant }
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  return putTurn(ctx.db, { ...key, ...turn, at: at ?? ctx.clock.now() })
}
