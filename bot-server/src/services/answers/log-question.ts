/** Logs what the bot was asked: intent, time, a hash of who, the way and the place; never the words (P-06). */
import { insertLogLines } from '../../db/queries/bot-log.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * One line a question; `unknown` is one too. Ordinary talk is never given to this verb (ruling 7).
 * @param input.account as `hashAccount` gives it
 * @throws ServiceError `not_signed_in`
 */
export const logQuestion = ({
  ctx,
  input: { intents, account, way, place },
}: {
  ctx: ServiceContext
  input: {
    intents: readonly string[]
    account: string
    way: 'bot' | 'oa' | 'app'
    place: 'group' | 'private'
  }
}): Promise<void> => {
  requireRight(ctx, 'signed_in')
  const at = ctx.clock.now()
  const lines = intents.map((intent) => ({
    id: ctx.newId(),
    at,
    intent,
    user_hash: account,
    way,
    place,
  }))
  return insertLogLines(ctx.db, lines)
}
