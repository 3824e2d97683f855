/** Says what the "Hỏi nhanh" page needs of the bot: `chat/` gives it, the composition root hands it to the door. */
import type { QuickAnswer, QuickQuestion } from '@quan-triet/shared/models/quick-answer'
import type { ServiceContext } from '../context.ts'

/**
 * Answers as the bot would in private, to who asks in the Mini App; opens no exchange and does nothing but log (P-06).
 * @throws ServiceError `too_many_tries`, and as `requireRightAtHome`
 */
export type AnswerInApp = (verb: {
  ctx: ServiceContext
  input: QuickQuestion
}) => Promise<QuickAnswer>
