/** Settles one thing left to decide after a unit changed: binds or ends its group, or notes what was decided. */
import type { GroupId } from '@quan-triet/shared/models/ids'
import type { SettleRebindingInput } from '@quan-triet/shared/models/org-unit'
import { forgetMembers } from '../../db/queries/linking.ts'
import {
  bindGroup,
  endWaitingOf,
  findRebinding,
  markRebindingDone,
  type RebindingRow,
  unbindGroup,
} from '../../db/queries/rebinding.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/**
 * @throws ServiceError `not_found`, also when it was settled already or is of a unit that the actor does not manage;
 *   `invalid_input` when a group is asked for and the item is about something else
 */
export const settleRebinding = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SettleRebindingInput & { id: string }
}): Promise<Record<string, never>> => {
  const item = await findRebinding(ctx.db, input.id)
  if (!item) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'manage_tree', item.org_unit_id)
  if (input.action !== 'xong' && item.kind !== 'nhom') throw new ServiceError('invalid_input')
  return inTransaction(ctx, async (tx) => {
    const done = {
      id: item.id,
      by: tx.actor.kind === 'person' ? tx.actor.personId : null,
      now: tx.clock.now(),
      note: input.note,
    }
    if (!(await markRebindingDone(tx.db, done))) throw new ServiceError('not_found')
    if (input.action !== 'xong') await leaveGroup(tx, item, input.action === 'gan')
    await recordAudit(tx, {
      action: 'settle-rebinding',
      orgUnitId: item.org_unit_id,
      subject: `rebinding:${item.id}`,
      detail: { kind: item.kind, subject: item.subject, settled: input.action },
    })
    return {}
  })
}

/** Safe because items of kind `nhom` are written with the id of a group as their subject. */
const groupOf = (item: RebindingRow): GroupId => item.subject as GroupId

const leaveGroup = async (
  tx: ServiceContext,
  item: RebindingRow,
  isBound: boolean,
): Promise<void> => {
  const now = tx.clock.now()
  const group = await unbindGroup(tx.db, groupOf(item), now)
  if (!group) return
  if (!isBound) {
    await forgetMembers(tx.db, group.chat_id)
    await endWaitingOf(tx.db, { chatId: group.chat_id, cause: 'not_in_group', now })
    return
  }
  await bindGroup(tx.db, {
    id: tx.newId<GroupId>(),
    org_unit_id: item.org_unit_id,
    channel: group.channel,
    chat_id: group.chat_id,
    name: group.name,
    bound_at: now,
  })
}
