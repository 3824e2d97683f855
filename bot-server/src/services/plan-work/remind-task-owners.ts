/** Reminds those who follow tasks of plans at work: three days ahead, on the day and the day after, one message a day. */
import { taskReminders as words, type TasksOn } from '@quan-triet/shared/i18n/vi/task-reminders'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import { listDeclined } from '../../db/queries/consents.ts'
import { listCalendarDays } from '../../db/queries/data-requests.ts'
import {
  type FollowedTask,
  insertTaskReminder,
  listFollowedTasks,
  listRemindedOn,
  listTaskNotes,
  listTaskReminders,
} from '../../db/queries/plan-work.ts'
import { insertRemindedPerson } from '../../db/queries/reminders.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isQuiet, quietStartOf } from '../../domain/deadlines/quiet-hours.ts'
import { occurrencesUntil } from '../../domain/plan-work/occurrences.ts'
import {
  REMINDED_AHEAD_DAYS,
  REMINDED_WITHIN_DAYS,
  type TaskRung,
  taskRungOn,
} from '../../domain/plan-work/task-rungs.ts'
import { isSettled } from '../../domain/plan-work/task-states.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** After the study reminders of the day (07:30, 08:00), which the one message of a day belongs to first. */
const NOT_BEFORE = '08:30'

interface DueTask extends FollowedTask {
  on: Day
  rung: TaskRung
}

/**
 * On working days alone, never in the quiet hours, nothing of what is done or given up. Whoever was reminded of something
 * else that day hears of the tasks on the next working day (INV-42); who declined the processing of own data is left to
 * the secretary (P-02).
 * @returns how many people were reminded
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const remindTaskOwners = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  const today = dayOf(now)
  if (isQuiet(now) || timeOf(now) < NOT_BEFORE) return 0
  const exceptions = await listCalendarDays(ctx.db)
  if (!isWorkingDay(today, exceptions)) return 0
  const byOwner = Map.groupBy(await findDueTasks(ctx, now), ({ ownerId }) => ownerId)
  const leftAlone = await listDeclined(ctx.db, [...byOwner.keys()])
  const reminded = await listRemindedOn(ctx.db, today)
  let told = 0
  for (const [ownerId, tasks] of byOwner) {
    if (leftAlone.has(ownerId) || reminded.has(ownerId)) continue
    try {
      if (await inTransaction(ctx, (tx) => remindOwner(tx, ownerId, tasks))) told += 1
    } catch (error) {
      ctx.log.error({ error: String(error) }, 'who follows a task could not be reminded')
    }
  }
  return told
}

const findDueTasks = async (ctx: ServiceContext, now: Instant): Promise<DueTask[]> => {
  const today = dayOf(now)
  const from = addDays(today, -REMINDED_WITHIN_DAYS)
  const until = addDays(today, REMINDED_AHEAD_DAYS)
  const tasks = await listFollowedTasks(ctx.db, { from, until, now })
  const ids = tasks.map(({ id }) => id)
  const exceptions = await listCalendarDays(ctx.db)
  // The oldest note comes first, so that the newest of a day stays.
  const states = new Map(
    (await listTaskNotes(ctx.db, ids)).map(({ taskId, on, state }) => [`${taskId} ${on}`, state]),
  )
  const rungs = Map.groupBy(
    await listTaskReminders(ctx.db, ids),
    (one) => `${one.task_id} ${one.occurrence_on}`,
  )
  return tasks.flatMap((task) =>
    occurrencesUntil(task, until)
      .filter((on) => on >= from && !isSettled(states.get(`${task.id} ${on}`) ?? 'chua_lam'))
      .flatMap((on): DueTask[] => {
        const taken = (rungs.get(`${task.id} ${on}`) ?? []).map(({ rung }) => rung)
        const rung = taskRungOn(on, today, { taken, exceptions })
        return rung === undefined ? [] : [{ ...task, on, rung }]
      }),
  )
}

const remindOwner = async (
  tx: ServiceContext,
  personId: PersonId,
  tasks: readonly DueTask[],
): Promise<boolean> => {
  const now = tx.clock.now()
  const day = dayOf(now)
  const [first] = tasks
  if (!first) return false
  const deadlineId = tasks.find((task) => task.deadlineId !== null)?.deadlineId ?? null
  if (deadlineId !== null && !(await insertRemindedPerson(tx.db, { personId, day, deadlineId })))
    return false
  const claimed: DueTask[] = []
  for (const task of tasks) {
    const { id: task_id, on: occurrence_on, rung } = task
    if (await insertTaskReminder(tx.db, { task_id, occurrence_on, rung, sent_at: now }))
      claimed.push(task)
  }
  if (claimed.length === 0) return false
  await enqueueToPerson(tx, {
    kind: 'reminder',
    personId,
    dedupeKey: `task-reminder:${personId}:${day}`,
    text: wordTasks(claimed, day),
    orgUnitId: first.unitId,
    to: '/tasks',
    expiresAt: quietStartOf(day),
  })
  return true
}

/** Counts alone: what a task says stays in the app. */
const wordTasks = (tasks: readonly DueTask[], today: Day): string =>
  words.toDo({
    late: countOn(tasks.filter(({ on }) => on < today)),
    today: countOn(tasks.filter(({ on }) => on === today)),
    coming: countOn(tasks.filter(({ on }) => on > today)),
  })

const countOn = (tasks: readonly DueTask[]): TasksOn | null => {
  const [first] = tasks.map(({ on }) => on).toSorted()
  return first === undefined ? null : { count: tasks.length, on: first }
}
