/** Says what a reminder by hand would do now, before it is ordered. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { HandReminder, RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findHandReminder } from '../../db/queries/hand-reminders.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { type HandReminderPlan, planHandReminder } from './plan-hand-reminder.ts'
import { requireReminding } from './require-reminding.ts'

/**
 * @param input.unitId without it, the acting person's branch
 * @throws ServiceError `reminded_already` once a day and branch (2.10), and as `planHandReminder`
 */
export const previewHandReminder = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId?: OrgUnitId; about: RemindAbout }
}): Promise<HandReminder> => {
  const unitId = requireReminding(ctx, input.unitId)
  const plan = await planHandReminder({ ctx, input: { unitId, about: input.about } })
  const earlier = await findHandReminder(ctx.db, unitId, dayOf(plan.goesAt))
  if (earlier) throw remindedAlready(earlier.goesAt, ctx.clock.now())
  return describePlan(plan)
}

/** The refusal of the second reminder of a day, with the hour of the first. */
export const remindedAlready = (goesAt: Instant, now: Instant): ServiceError =>
  new ServiceError(
    'reminded_already',
    goesAt > now ? words.remind.orderedAlready(goesAt) : words.remind.doneToday(goesAt),
  )

/** A plan as it is shown: counts, no names and no texts. */
export const describePlan = ({
  groupText: _group,
  expiresAt: _until,
  people,
  groups,
  ...shown
}: HandReminderPlan): HandReminder => ({ ...shown, people: people.size, groups: groups.length })
