/** Counts what one account and one chat ask, so that nobody can use up a channel, or the house, by asking on and on. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { countCodeTries, noteTry } from '../../db/queries/code-tries.ts'
import { shares } from '../../domain/fairness.ts'
import type { IncomingMessage } from '../../domain/messages.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** More than anybody asks who reads the answers; at this pace a month's 3,000 last two days, not two hours. */
export const MOST_AN_HOUR = 60
const HOUR_MS = 3_600_000

export type Patience = 'answer' | 'person_waits' | 'chat_waits' | 'ignore'

type Asked = Pick<IncomingMessage, 'from' | 'chatId' | 'isGroup'>

/**
 * Everywhere by what account and chat may ask in some minutes; by the hour, too, where the channel's messages are counted.
 * @returns `person_waits`, `chat_waits`: one too many, to be said once; `ignore`: that was said already
 * @throws ServiceError unless the house itself acts
 */
export const countQuestion = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Asked
}): Promise<Patience> => {
  requireRight(ctx, 'run_branch')
  const { way, id } = input.from
  const fast = patienceWith(ctx, input)
  if (fast !== 'answer' || ctx.limits.perMonth[way] === undefined) return fast
  const now = ctx.clock.now()
  const since = addMs(now, -HOUR_MS)
  const subject = hashSecret(`ask:${way}:${id}`)
  const before = await countCodeTries(ctx.db, subject, since)
  if (before > MOST_AN_HOUR) return 'ignore'
  await noteTry(ctx.db, { id: ctx.newId(), subject, now })
  return before === MOST_AN_HOUR ? 'person_waits' : 'answer'
}

const patienceWith = (
  { budgets }: Pick<ServiceContext, 'budgets'>,
  { from: { way, id }, chatId, isGroup }: Asked,
): Patience => {
  const isFast = budgets.take(`asker:${way}:${id}`, shares.asker) > 0
  const chat = `${way}:${chatId}`
  if (!isFast && (!isGroup || budgets.take(`chat:${chat}`, shares.chat) <= 0)) return 'answer'
  if (budgets.take(`warning:${chat}`, shares.warning) > 0) return 'ignore'
  return isFast ? 'person_waits' : 'chat_waits'
}
