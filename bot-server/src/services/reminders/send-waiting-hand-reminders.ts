/** Sends the reminders that were ordered in quiet hours, now that these are over, to whoever is still pending. */
import type { RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  listDueHandReminders,
  markHandReminderSent,
  type OrderedReminder,
} from '../../db/queries/hand-reminders.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { planHandReminder } from './plan-hand-reminder.ts'
import { sendHandReminder } from './send-hand-reminder.ts'

/**
 * Each branch in a transaction of its own; one that fails is logged, tried again the next time, and holds up no other.
 * Where nothing is pending any more, nothing goes.
 * @returns how many were sent
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const sendWaitingHandReminders = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<number> => {
  requireRight(ctx, 'run_branch')
  let sent = 0
  for (const order of await listDueHandReminders(ctx.db, ctx.clock.now()))
    try {
      if (await inTransaction(ctx, (tx) => sendOne(tx, order))) sent += 1
    } catch (error) {
      ctx.log.error({ unit: order.unitId, error: String(error) }, 'an order could not be sent')
    }
  return sent
}

const aboutOf = ({ subject }: OrderedReminder): RemindAbout => {
  if (subject === 'buoi_hoc') return 'session'
  return subject === 'thu_hoach' ? 'essays' : 'nearest'
}

const sendOne = async (tx: ServiceContext, order: OrderedReminder): Promise<boolean> => {
  if (!(await markHandReminderSent(tx.db, order, tx.clock.now()))) return false
  const { unitId, day } = order
  // After a standstill of days an order of then is not what is wished now.
  if (dayOf(tx.clock.now()) !== day) return false
  try {
    const plan = await planHandReminder({ ctx: tx, input: { unitId, about: aboutOf(order) } })
    // Ordered for this deadline or session, and for no other; the next night may have come meanwhile.
    if (plan.targetId !== order.targetId || plan.isLater) return false
    await sendHandReminder(tx, { unitId, day }, plan)
    return true
  } catch (error) {
    if (error instanceof ServiceError) return false
    throw error
  }
}
