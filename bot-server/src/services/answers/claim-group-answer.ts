/** Claims the answer to a question for a group: the same question within a minute is answered once (rule 8 of 4.5). */
import type { ChatId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { claimGroupAnswer as claim } from '../../db/queries/chat-turns.ts'
import { SAME_QUESTION_MS } from '../../domain/chat/turn.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/**
 * Call it in the transaction in which the answer is enqueued: if that fails, the claim is gone as well.
 * @param input.questionKey as the domain's `questionKey` gives it
 * @returns false when the group was told within the last minute, whoever asked
 * @throws ServiceError unless the house itself acts
 */
export const claimGroupAnswer = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { chatId: ChatId; questionKey: string }
}): Promise<boolean> => {
  requireRight(ctx, 'run_branch')
  const at = ctx.clock.now()
  return claim(ctx.db, { ...input, at }, addMs(at, -SAME_QUESTION_MS))
}
