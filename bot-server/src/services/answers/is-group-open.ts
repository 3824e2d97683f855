/** Says whether a group has members nobody has confirmed: it is told public material only. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import { isGroupOpen as isOpen } from '../../db/queries/linking.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** False for groups of the bot, whose members nobody tells us. @throws ServiceError unless the house itself acts */
export const isGroupOpen = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { chatId: ChatId }
}): Promise<boolean> => {
  requireRight(ctx, 'run_branch')
  return isOpen(ctx.db, input.chatId)
}
