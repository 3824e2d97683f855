/** Notes that a group of the Official Account was dissolved: the unit has it no more; secretary and operator hear of it. */
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { findGroupByChat, takeGroupTurn } from '../../db/queries/branch-groups.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { IncomingEvent } from '../../domain/messages.ts'
import type { ServiceContext } from '../context.ts'
import { raiseNotice } from '../operations/raise-notice.ts'
import { requireRight } from '../rights.ts'
import { leaveGroup } from './leave-group.ts'
import { tellUnit } from './tell-unit.ts'

/** Does nothing for a group that no unit has bound. @throws ServiceError unless the house itself acts */
export const noteGroupEnded = async ({
  ctx,
  input: event,
}: {
  ctx: ServiceContext
  input: Extract<IncomingEvent, { kind: 'group_ended' }>
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  await inTransaction(ctx, async (tx) => {
    await takeGroupTurn(tx.db)
    const group = await findGroupByChat(tx.db, event.groupId)
    if (!group || group.bound_at > event.at) return
    await raiseNotice({
      ctx: tx,
      input: { place: 'oa', cause: 'group_closed', chatId: event.groupId },
    })
    if (!(await leaveGroup(tx, group, { reason: 'dissolved' }))) return
    await tellUnit(tx, group.org_unit_id, {
      key: `group-ended:${group.id}`,
      text: words.told.groupEnded(event.at),
    })
  })
}
