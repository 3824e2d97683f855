/** Ends the binding of a group: nothing more goes there but a good-bye, not even what waits to leave. */
import type { GroupRow } from '../../db/queries/branch-groups.ts'
import { forgetMembers } from '../../db/queries/linking.ts'
import { endWaitingOf, unbindGroup as endBinding } from '../../db/queries/rebinding.ts'
import { enqueueToChat } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/**
 * Call it in a transaction, behind the guard of the calling verb.
 * @param how.say the good-bye; without one nothing is said there
 * @returns false when the group was left meanwhile
 */
export const leaveGroup = async (
  tx: ServiceContext,
  group: GroupRow,
  how: { say?: string; reason?: string },
): Promise<boolean> => {
  if (!(await endBinding(tx.db, group.id, tx.clock.now()))) return false
  await forgetMembers(tx.db, group.chat_id)
  const cause = how.reason === 'dissolved' ? 'group_closed' : 'not_in_group'
  await endWaitingOf(tx.db, { chatId: group.chat_id, cause, now: tx.clock.now() })
  if (how.say !== undefined)
    await enqueueToChat(tx, {
      dedupeKey: `group-left:${group.id}`,
      kind: 'answer',
      text: how.say,
      orgUnitId: group.org_unit_id,
      way: group.channel,
      chatId: group.chat_id,
      isGroup: true,
    })
  await recordAudit(tx, {
    action: 'unbind-group',
    orgUnitId: group.org_unit_id,
    subject: `group:${group.id}`,
    detail: { way: group.channel, ...(how.reason !== undefined && { reason: how.reason }) },
  })
  return true
}
