/** Puts together how the tasks of a plan stand, occurrence by occurrence, and what may be done with the plan now. */
import type { PlanTask } from '@quan-triet/shared/models/plan'
import type {
  PlanSummary,
  PlanWork,
  TaskOccurrence,
  WorkTask,
} from '@quan-triet/shared/models/plan-work'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf, daysBetween } from '@quan-triet/shared/time/calendar'
import { listPlanTasks } from '../../db/queries/plan-content.ts'
import { listSummaries, listTaskNotes, type TaskNote } from '../../db/queries/plan-work.ts'
import { listOpenChildren } from '../../db/queries/plan-reviews.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { occurrencesToFollow } from '../../domain/plan-work/occurrences.ts'
import { isSettled, taskSteps } from '../../domain/plan-work/task-states.ts'
import { nextPlanStates } from '../../domain/plans/plan-states.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { forReader } from '../plans/names-of-owners.ts'
import { openTasks } from '../plans/plan-words.ts'
import { isMakerOf, isSenderOf, type PlanAtHand } from '../plans/require-plan.ts'
import { openTexts } from '../vault.ts'

export const isAtWork = ({ state }: Pick<StoredPlan, 'state'>): boolean =>
  state === 'thuc_hien' || state === 'so_ket'

/** Whether the actor may note how a task goes: who follows it, and who writes the plan. */
export const mayNote = (
  ctx: ServiceContext,
  plan: StoredPlan,
  ownerId: string | null | undefined,
): boolean =>
  isAtWork(plan) &&
  (isMakerOf(ctx, plan) || (ctx.actor.kind === 'person' && ctx.actor.personId === ownerId))

interface OpenNote extends TaskNote {
  note: string | null
}

const openNotes = async (ctx: ServiceContext, notes: readonly TaskNote[]): Promise<OpenNote[]> => {
  const texts = await openTexts(
    ctx,
    notes.map(({ id, sealed }) => ({ sealed, about: `plan_task_progress:${id}` })),
  )
  return notes.map((note, index) => ({ ...note, note: texts[index] ?? null }))
}

const occurrenceOf = (
  on: Day,
  newest: OpenNote | undefined,
  { today, mayRecord }: { today: Day; mayRecord: boolean },
): TaskOccurrence => {
  const state = newest?.state ?? 'chua_lam'
  return {
    on,
    state,
    next: mayRecord ? [...taskSteps.steps[state]] : [],
    daysLate: isSettled(state) ? 0 : Math.max(0, daysBetween(on, today)),
    note: newest?.note ?? null,
    at: newest?.at ?? null,
    by: newest?.byName ?? null,
  }
}

const workTask = (
  task: PlanTask,
  notes: ReadonlyMap<string, OpenNote>,
  terms: { today: Day; mayRecord: boolean },
): WorkTask => {
  const { id, text, lead, owner, repeats, result, dueOn } = task
  const days = dueOn === null ? [] : occurrencesToFollow({ dueOn, repeats }, terms.today)
  const occurrences = days
    .map((on) => occurrenceOf(on, notes.get(`${id} ${on}`), terms))
    .toReversed()
  const done = occurrences.filter(({ state }) => state === 'xong').length
  return { id, text, lead, owner, repeats, result, occurrences, done }
}

const withoutRecorders = (task: WorkTask): WorkTask => ({
  ...task,
  occurrences: task.occurrences.map((one) => ({ ...one, by: null })),
})

/** The tasks of a plan with their occurrences, for the level above without names. To be called by a guarded verb. */
export const loadWorkTasks = async (
  ctx: ServiceContext,
  plan: StoredPlan,
): Promise<{ tasks: WorkTask[]; today: Day }> => {
  const today = dayOf(ctx.clock.now())
  const tasks = await openTasks(ctx, await listPlanTasks(ctx.db, plan.id))
  const notes = await openNotes(
    ctx,
    await listTaskNotes(
      ctx.db,
      tasks.map(({ id }) => id),
    ),
  )
  const isOwn = isMakerOf(ctx, plan) || mayDo(ctx.actor, 'take_part', plan.unitId)
  // The oldest come first, so that the newest of a day stays.
  const newest = new Map(notes.map((note) => [`${note.taskId} ${note.on}`, note]))
  return {
    today,
    tasks: forReader(
      ctx,
      plan,
      tasks.map((task) =>
        workTask(task, newest, { today, mayRecord: mayNote(ctx, plan, task.owner?.personId) }),
      ),
    ).map((task) => (isOwn ? task : withoutRecorders(task))),
  }
}

const loadSummaries = async (ctx: ServiceContext, plan: StoredPlan): Promise<PlanSummary[]> => {
  const rows = await listSummaries(ctx.db, plan.id)
  const texts = await openTexts(
    ctx,
    rows.map(({ id, sealed }) => ({ sealed, about: `plan_summary:${id}` })),
  )
  return rows.map(({ sealed: _sealed, ...row }, index) => ({ ...row, text: texts[index] ?? null }))
}

/** What is counted of some tasks: occurrences done, of all that are followed, and late ones. */
export const countWork = (tasks: readonly WorkTask[]) => {
  const all = tasks.flatMap(({ occurrences }) => occurrences)
  return {
    done: all.filter(({ state }) => state === 'xong').length,
    total: all.length,
    late: all.filter(({ daysLate }) => daysLate > 0).length,
  }
}

/** What a review prints: occurrences done, of those due by a day or done ahead of theirs. */
export const countDue = (tasks: readonly WorkTask[], by: Day): { done: number; due: number } => {
  const counted = tasks
    .flatMap(({ occurrences }) => occurrences)
    .filter(({ on, state }) => on <= by || state === 'xong')
  return { done: counted.filter(({ state }) => state === 'xong').length, due: counted.length }
}

/** To be called by a guarded verb. */
export const loadPlanWork = async (
  ctx: ServiceContext,
  { plan, above }: PlanAtHand,
): Promise<PlanWork> => {
  const { tasks, today } = await loadWorkTasks(ctx, plan)
  const steps = isSenderOf(ctx, plan) ? nextPlanStates({ ...plan, isBelow: above.length > 0 }) : []
  const isProgramme = plan.kind === 'tap_the'
  return {
    planId: plan.id,
    today,
    tasks,
    ...countWork(tasks),
    summaries: await loadSummaries(ctx, plan),
    maySummarise: (['so_ket', 'tong_ket'] as const).filter((kind) => steps.includes(kind)),
    mayClose: steps.includes('dong'),
    openBelow:
      isProgramme && steps.includes('dong') ? await listOpenChildren(ctx.db, plan.nodeId) : [],
  }
}
