/** Queries of plans at work: what was noted of tasks, interim and final reviews, whose tasks are due. */
import type { PersonId, PlanId, PlanTaskId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { type Selectable, sql } from 'kysely'
import type { Database, Db, NewRow } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

/** As many ids as one query takes. */
const CHUNK = 500

export interface TaskNote {
  id: string
  taskId: PlanTaskId
  on: Day
  number: number
  state: Database['plan_task_progress']['state']
  sealed: string | null
  at: Instant
  byName: string | null
}

/** All notes of some tasks, the oldest first. */
export const listTaskNotes = async (
  db: Db,
  taskIds: readonly PlanTaskId[],
): Promise<TaskNote[]> => {
  const notes: TaskNote[] = []
  for (let from = 0; from < taskIds.length; from += CHUNK)
    notes.push(...(await selectNotes(db, taskIds.slice(from, from + CHUNK))))
  return notes
}

const selectNotes = (db: Db, taskIds: readonly PlanTaskId[]): Promise<TaskNote[]> =>
  db
    .selectFrom('plan_task_progress as note')
    .leftJoin('person', 'person.id', 'note.recorded_by')
    .select([
      'note.id',
      'note.task_id as taskId',
      'note.occurrence_on as on',
      'note.number',
      'note.state',
      'note.note_sealed as sealed',
      'note.recorded_at as at',
      'person.full_name as byName',
    ])
    .where('note.task_id', 'in', [...taskIds])
    .orderBy('note.task_id')
    .orderBy('note.occurrence_on')
    .orderBy('note.number')
    .execute()

/** @returns false when somebody else has noted the same at the same moment */
export const insertTaskNote = async (
  db: Db,
  row: NewRow<'plan_task_progress'>,
): Promise<boolean> => {
  const result = await db
    .insertInto('plan_task_progress')
    .values(row)
    .onConflict((conflict) => conflict.columns(['task_id', 'occurrence_on', 'number']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const listSummaries = (db: Db, planId: PlanId) =>
  db
    .selectFrom('plan_summary')
    .select(['id', 'kind', 'held_on as heldOn', 'content_sealed as sealed', 'done', 'due'])
    .where('plan_id', '=', planId)
    .orderBy('held_on')
    .orderBy('recorded_at')
    .execute()

export const insertSummary = async (db: Db, row: NewRow<'plan_summary'>): Promise<void> => {
  await db.insertInto('plan_summary').values(row).execute()
}

const AT_WORK: readonly PlanState[] = ['thuc_hien', 'so_ket']

export type StoredTask = Selectable<Database['plan_task']>

/** A task that is on the page. */
export const findTaskAtWork = (db: Db, id: PlanTaskId): Promise<StoredTask | undefined> =>
  db
    .selectFrom('plan_task')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

const MOST_OWN = 200

/** The plans at work in which a person follows tasks, the newest first. */
export const listPlansOfOwner = async (db: Db, personId: PersonId): Promise<PlanId[]> => {
  const rows = await db
    .selectFrom('plan_task')
    .innerJoin('plan', 'plan.id', 'plan_task.plan_id')
    .select(['plan.id', 'plan.changed_at'])
    .distinct()
    .where('plan_task.owner_id', '=', personId)
    .where('plan_task.removed_at', 'is', null)
    .where('plan.state', 'in', [...AT_WORK])
    .orderBy('plan.changed_at', 'desc')
    .orderBy('plan.id')
    .limit(MOST_OWN)
    .execute()
  return rows.map(({ id }) => id)
}

/** Who is named to follow tasks of a plan, and how many. */
export const countTasksOfOwners = async (
  db: Db,
  planId: PlanId,
): Promise<{ personId: PersonId; tasks: number }[]> => {
  const rows = await db
    .selectFrom('plan_task')
    .select(['owner_id as personId', sql<number>`count(*)`.as('tasks')])
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .groupBy('owner_id')
    .orderBy('owner_id')
    .execute()
  return rows.flatMap(({ personId, tasks }) => (personId === null ? [] : [{ personId, tasks }]))
}

/** A task with who follows it, while its plan is at work. */
export interface FollowedTask {
  id: PlanTaskId
  ownerId: PersonId
  unitId: Database['org_unit']['id']
  dueOn: Day
  repeats: Database['plan_task']['repeats']
  /** Whereby the house notes that the person was reminded of something that day; none where the unit has no deadline. */
  deadlineId: Database['deadline']['id'] | null
}

/** Once-only tasks within the window, and all that come back; of people who have to do with the unit still. */
export const listFollowedTasks = async (
  db: Db,
  { from, until, now }: { from: Day; until: Day; now: Instant },
): Promise<FollowedTask[]> => {
  const rows = await db
    .selectFrom('plan_task')
    .innerJoin('plan', 'plan.id', 'plan_task.plan_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'plan.campaign_node_id')
    .select((eb) => [
      'plan_task.id',
      'plan_task.owner_id as ownerId',
      'campaign_node.org_unit_id as unitId',
      'plan_task.due_on as dueOn',
      'plan_task.repeats',
      eb
        .selectFrom('deadline')
        .select((inner) => inner.fn.min('deadline.id').as('id'))
        .whereRef('deadline.campaign_node_id', '=', 'plan.campaign_node_id')
        .as('deadlineId'),
    ])
    .where('plan.state', 'in', [...AT_WORK])
    .where('plan_task.removed_at', 'is', null)
    .where('plan_task.owner_id', 'is not', null)
    .where('plan_task.due_on', '<=', until)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.person_id', '=', 'plan_task.owner_id')
            .whereRef('membership.org_unit_id', '=', 'campaign_node.org_unit_id')
            .where(holdsOn('membership', dayOf(now))),
        ),
        eb.exists(
          eb
            .selectFrom('role_assignment')
            .select('role_assignment.id')
            .whereRef('role_assignment.person_id', '=', 'plan_task.owner_id')
            .whereRef('role_assignment.org_unit_id', '=', 'campaign_node.org_unit_id')
            .where(holdsAt('role_assignment', now)),
        ),
      ]),
    )
    .where((eb) =>
      eb.or([eb('plan_task.due_on', '>=', from), eb('plan_task.repeats', '!=', 'khong')]),
    )
    .orderBy('plan_task.owner_id')
    .orderBy('plan_task.due_on')
    .orderBy('plan_task.id')
    .execute()
  return rows.flatMap(({ ownerId, dueOn, ...row }) =>
    ownerId === null || dueOn === null ? [] : [{ ...row, ownerId, dueOn }],
  )
}

/** The rungs taken of some tasks. */
export const listTaskReminders = async (
  db: Db,
  taskIds: readonly PlanTaskId[],
): Promise<Pick<Database['plan_task_reminder'], 'task_id' | 'occurrence_on' | 'rung'>[]> => {
  const taken: Pick<Database['plan_task_reminder'], 'task_id' | 'occurrence_on' | 'rung'>[] = []
  for (let from = 0; from < taskIds.length; from += CHUNK)
    taken.push(
      ...(await db
        .selectFrom('plan_task_reminder')
        .select(['task_id', 'occurrence_on', 'rung'])
        .where('task_id', 'in', taskIds.slice(from, from + CHUNK))
        .execute()),
    )
  return taken
}

/** @returns false when another process took the rung */
export const insertTaskReminder = async (
  db: Db,
  row: NewRow<'plan_task_reminder'>,
): Promise<boolean> => {
  const result = await db
    .insertInto('plan_task_reminder')
    .values(row)
    .onConflict((conflict) => conflict.columns(['task_id', 'occurrence_on', 'rung']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Who was reminded of something on a day already. */
export const listRemindedOn = async (db: Db, day: Day): Promise<Set<PersonId>> => {
  const rows = await db
    .selectFrom('reminded_person')
    .select('person_id as id')
    .where('day', '=', day)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
