/** Finds the branch whose group a chat is. */
import type { ChatId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { findUnitOfGroupChat } from '../../db/queries/questions.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** Undefined while the group is bound to no branch. @throws ServiceError unless the house itself acts */
export const findBranchOfChat = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { chatId: ChatId }
}): Promise<OrgUnitId | undefined> => {
  requireRight(ctx, 'run_branch')
  return findUnitOfGroupChat(ctx.db, input.chatId)
}
