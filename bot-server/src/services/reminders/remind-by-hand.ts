/** Reminds everybody pending because the secretary orders it: now, or when the quiet hours end (2.10, B-09). */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { HandReminder, RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findHandReminder, insertHandReminder } from '../../db/queries/hand-reminders.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { planHandReminder } from './plan-hand-reminder.ts'
import { describePlan, remindedAlready } from './preview-hand-reminder.ts'
import { requireReminding } from './require-reminding.ts'
import { sendHandReminder } from './send-hand-reminder.ts'

/**
 * Once a day and branch, beside the automatic reminders (INV-42). Ordered in the quiet hours it goes at their end, to
 * whoever is pending by then (ruling 14).
 * @param input.unitId without it, the acting person's branch
 * @param input.targetId the deadline or session that was shown
 * @throws ServiceError `nothing_to_remind` also when that is not what is due any more, `reminded_already`,
 *   `not_allowed`, `no_campaign`
 */
export const remindByHand = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId; about: RemindAbout; targetId: string }
}): Promise<HandReminder> => {
  const { about, targetId } = input
  const unitId = requireReminding(ctx, input.unitId)
  return inTransaction(ctx, async (tx) => {
    const plan = await planHandReminder({ ctx: tx, input: { unitId, about } })
    const { subject, goesAt, isLater } = plan
    if (plan.targetId !== targetId)
      throw new ServiceError('nothing_to_remind', words.remind.otherNow(describePlan(plan)))
    const orderedAt = tx.clock.now()
    const day = dayOf(goesAt)
    const sentAt = isLater ? null : orderedAt
    const order = { unitId, day, subject, targetId, goesAt, orderedAt, sentAt }
    if (!(await insertHandReminder(tx.db, order))) {
      const earlier = await findHandReminder(tx.db, unitId, day)
      throw remindedAlready(earlier?.goesAt ?? goesAt, orderedAt)
    }
    if (!isLater) await sendHandReminder(tx, { unitId, day }, plan)
    await recordAudit(tx, {
      action: 'remind-by-hand',
      orgUnitId: unitId,
      subject: `${subject === 'buoi_hoc' ? 'session' : 'deadline'}:${targetId}`,
      detail: { subject, people: plan.people.size, goesAt },
    })
    return describePlan(plan)
  })
}
