/** Lets a secretary send the assistant away from the group in which it was told to stop. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import { findGroupByChat, takeGroupTurn } from '../../db/queries/branch-groups.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { leaveGroup } from './leave-group.ts'

/**
 * Only a linked person who runs the unit is obeyed; the good-bye is the answer to the message.
 * @param input.by undefined for somebody whom the roster does not know
 * @throws ServiceError unless the house itself acts
 */
export const stopInGroup = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { chatId: ChatId; by: PersonActor | undefined }
}): Promise<'stopped' | 'not_allowed' | 'not_bound'> => {
  requireRight(ctx, 'run_branch')
  await takeGroupTurn(ctx.db)
  const group = await findGroupByChat(ctx.db, input.chatId)
  if (!group) return 'not_bound'
  if (!input.by || !mayDo(input.by, 'run_branch', group.org_unit_id)) return 'not_allowed'
  await leaveGroup({ ...ctx, actor: input.by }, group, { reason: 'in_group' })
  return 'stopped'
}
