/** Counts what one account asks, so that nobody can use up the month's messages of a channel by asking on and on. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { countCodeTries, noteTry } from '../../db/queries/code-tries.ts'
import type { Sender } from '../../domain/messages.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** More than anybody asks who reads the answers; at this pace a month's 3,000 last two days, not two hours. */
export const MOST_AN_HOUR = 60
const HOUR_MS = 3_600_000

/**
 * Only where the channel's messages are counted.
 * @returns `wait`: one too many, to be said once; `ignore`: that was said already
 * @throws ServiceError unless the house itself acts
 */
export const countQuestion = async ({
  ctx,
  input: { way, id },
}: {
  ctx: ServiceContext
  input: Sender
}): Promise<'answer' | 'wait' | 'ignore'> => {
  requireRight(ctx, 'run_branch')
  if (ctx.limits.perMonth[way] === undefined) return 'answer'
  const now = ctx.clock.now()
  const since = addMs(now, -HOUR_MS)
  const subject = hashSecret(`ask:${way}:${id}`)
  const before = await countCodeTries(ctx.db, subject, since)
  if (before > MOST_AN_HOUR) return 'ignore'
  await noteTry(ctx.db, { id: ctx.newId(), subject, now })
  return before === MOST_AN_HOUR ? 'wait' : 'answer'
}
