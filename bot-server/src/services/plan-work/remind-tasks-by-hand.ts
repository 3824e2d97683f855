/** Reminds those who follow tasks of a branch's programme because the secretary orders it: now, or after the quiet hours. */
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import { taskReminders } from '@quan-triet/shared/i18n/vi/task-reminders'
import type { OrgUnitId, PersonId, PlanId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { listDeclined } from '../../db/queries/consents.ts'
import { findHandReminder, insertHandReminder } from '../../db/queries/hand-reminders.ts'
import { findProgramme } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { isSettled } from '../../domain/plan-work/task-states.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { getBranchStudy } from '../answers/get-branch-study.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { remindedAlready } from '../reminders/preview-hand-reminder.ts'
import { requireReminding } from '../reminders/require-reminding.ts'
import { isAtWork, loadWorkTasks } from './load-plan-work.ts'

/** Tasks that fall due so soon are told of beside those that are late. */
const AHEAD_DAYS = 7

export interface TaskReminder {
  planId: PlanId
  people: number
  tasks: number
  /** How many more follow a task, but are served on paper: the secretary tells them (P-02). */
  onPaper: number
  goesAt: Instant
  isLater: boolean
}

/**
 * What it would do now.
 * @throws ServiceError `not_allowed`, `no_campaign`, `nothing_to_remind`, `reminded_already` once a day and branch (2.10)
 */
export const previewTaskReminder = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<TaskReminder> => {
  requireReminding(ctx, input.unitId)
  const { owners: _owners, ...reminder } = await planReminder(ctx, input.unitId)
  return reminder
}

/** @throws ServiceError as `previewTaskReminder` */
export const remindTasksByHand = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<TaskReminder> => {
  requireReminding(ctx, unitId)
  return inTransaction(ctx, async (tx) => {
    const { owners, ...reminder } = await planReminder(tx, unitId)
    const { planId, goesAt } = reminder
    const [day, now] = [dayOf(goesAt), tx.clock.now()]
    const order = { unitId, day, subject: 'nhiem_vu', targetId: planId, goesAt } as const
    if (!(await insertHandReminder(tx.db, { ...order, orderedAt: now, sentAt: now })))
      throw remindedAlready(goesAt, now)
    for (const [personId, days] of owners)
      await enqueueToPerson(tx, {
        kind: 'reminder',
        personId,
        dedupeKey: `task-order:${personId}:${day}`,
        text: wordDays(days, day),
        orgUnitId: unitId,
        dueAt: goesAt,
        to: '/tasks',
      })
    await recordAudit(tx, {
      action: 'remind-by-hand',
      orgUnitId: unitId,
      subject: `plan:${planId}`,
      detail: { subject: 'nhiem_vu', people: owners.size, goesAt },
    })
    return reminder
  })
}

/** With the days of what each owner has to do, the earliest first. */
const planReminder = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<TaskReminder & { owners: Map<PersonId, Day[]> }> => {
  const { node } = await getBranchStudy({ ctx, input: { unitId } })
  const plan = await findProgramme(ctx.db, node.nodeId)
  if (!plan || !isAtWork(plan)) throw new ServiceError('nothing_to_remind', words.plan.notAtWork)
  const now = ctx.clock.now()
  const goesAt = nextAllowed(now)
  const earlier = await findHandReminder(ctx.db, unitId, dayOf(goesAt))
  if (earlier) throw remindedAlready(earlier.goesAt, now)
  const all = await findOwners(ctx, plan, addDays(dayOf(goesAt), AHEAD_DAYS))
  const declined = await listDeclined(ctx.db, [...all.keys()])
  const owners = new Map([...all].filter(([personId]) => !declined.has(personId)))
  if (owners.size === 0) throw new ServiceError('nothing_to_remind', words.plan.noTaskDue)
  return {
    planId: plan.id,
    people: owners.size,
    tasks: [...owners.values()].flat().length,
    onPaper: all.size - owners.size,
    goesAt,
    isLater: goesAt > now,
    owners,
  }
}

const findOwners = async (
  ctx: ServiceContext,
  plan: Parameters<typeof loadWorkTasks>[1],
  until: Day,
): Promise<Map<PersonId, Day[]>> => {
  const { tasks } = await loadWorkTasks(ctx, plan)
  const owners = new Map<PersonId, Day[]>()
  for (const { owner, occurrences } of tasks)
    for (const { on, state } of occurrences)
      if (owner !== null && on <= until && !isSettled(state))
        owners.set(owner.personId, [...(owners.get(owner.personId) ?? []), on].toSorted())
  return owners
}

/** Counts alone: what a task says stays in the app. */
const wordDays = (days: readonly Day[], today: Day): string =>
  taskReminders.toDo({
    late: countFrom(days.filter((on) => on < today)),
    today: countFrom(days.filter((on) => on === today)),
    coming: countFrom(days.filter((on) => on > today)),
  })

const countFrom = ([first, ...rest]: readonly Day[]) =>
  first === undefined ? null : { count: rest.length + 1, on: first }
