/** Puts a planned reminder by hand into the outbox: counts to the branch's groups, a line to each who is pending. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { enqueueToChat, enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import type { HandReminderPlan } from './plan-hand-reminder.ts'

/** @param to.day the day on which it goes: of one branch and day nothing is sent twice */
export const sendHandReminder = async (
  tx: ServiceContext,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
  plan: HandReminderPlan,
): Promise<void> => {
  const message = { kind: 'reminder' as const, orgUnitId: unitId, expiresAt: plan.expiresAt }
  for (const { way, chatId } of plan.groups)
    await enqueueToChat(tx, {
      ...message,
      dedupeKey: `hand-reminder:${unitId}:${day}:${chatId}`,
      way,
      chatId,
      isGroup: true,
      text: plan.groupText,
    })
  for (const [personId, text] of plan.people)
    await enqueueToPerson(tx, {
      ...message,
      dedupeKey: `hand-reminder:${unitId}:${day}:${personId}`,
      personId,
      text,
      to: '/',
    })
}
