/** Counts what a person asks on the "Hỏi nhanh" page, so that no phone can keep the house busy by asking on and on. */
import { quickAnswers as words } from '@quan-triet/shared/i18n/vi/quick-answers'
import { addMs } from '@quan-triet/shared/time/calendar'
import { countCodeTries, insertCodeTry } from '../../db/queries/code-tries.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'

/** More than the page has buttons, four times over: no counted message leaves, so it may be more than in the chat. */
export const MOST_AN_HOUR_IN_APP = 120
const HOUR_MS = 3_600_000

/** What was refused is not counted: an hour after the last answers asking works again. @throws ServiceError `too_many_tries`, and as `requireRightAtHome` */
export const countQuickQuestion = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  const now = ctx.clock.now()
  const since = addMs(now, -HOUR_MS)
  const subject = hashSecret(`ask:app:${personId}`)
  if ((await countCodeTries(ctx.db, subject, since)) >= MOST_AN_HOUR_IN_APP)
    throw new ServiceError('too_many_tries', words.askedTooMuch, HOUR_MS / 1000)
  await insertCodeTry(ctx.db, { id: ctx.newId(), subject, now, since })
}
