/** Notes how far one occurrence of a task is; who follows the task does so, or who writes the plan. */
import { planWork as words } from '@quan-triet/shared/i18n/vi/plan-work'
import type { PlanTaskId } from '@quan-triet/shared/models/ids'
import type { PlanWork, RecordTaskProgressInput } from '@quan-triet/shared/models/plan-work'
import { findTaskAtWork, insertTaskNote, listTaskNotes } from '../../db/queries/plan-work.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isOccurrence, occurrencesToFollow } from '../../domain/plan-work/occurrences.ts'
import { needsTaskReason, taskSteps } from '../../domain/plan-work/task-states.ts'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { tellScreens } from '../plans/hold-draft.ts'
import { type PlanAtHand, requirePlan } from '../plans/require-plan.ts'
import { requirePerson, whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { isAtWork, loadPlanWork, mayNote } from './load-plan-work.ts'

type Note = RecordTaskProgressInput & { taskId: PlanTaskId }

/**
 * @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` while the plan is not at work, from another state
 *   than was seen and for a step that is not listed, `invalid_input` for a day that is none of the task's and without the
 *   reason that is asked for
 */
export const recordTaskProgress = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Note
}): Promise<PlanWork> => {
  requirePerson(ctx)
  return inTransaction(ctx, async (tx) => {
    const task = await findTaskAtWork(tx.db, input.taskId)
    if (!task) throw new ServiceError('not_found')
    const atHand = await requirePlan(tx, task.plan_id, 'read')
    if (!isAtWork(atHand.plan)) throw new ServiceError('step_not_allowed', words.notAtWork)
    if (!mayNote(tx, atHand.plan, task.owner_id)) throw new ServiceError('not_allowed')
    requireDay(task, input.occurrenceOn, dayOf(tx.clock.now()))
    await note(tx, atHand, input)
    tellScreens(tx, atHand)
    return loadPlanWork(tx, atHand)
  })
}

type Task = NonNullable<Awaited<ReturnType<typeof findTaskAtWork>>>

/** What is followed now: all that was due, and the next one. */
const requireDay = ({ due_on: dueOn, repeats }: Task, on: string, today: string): void => {
  const isOne =
    dueOn !== null &&
    isOccurrence({ dueOn, repeats }, on) &&
    occurrencesToFollow({ dueOn, repeats }, today).includes(on)
  if (!isOne) throw new ServiceError('invalid_input', words.noSuchDay)
}

const note = async (
  tx: ServiceContext,
  { plan }: PlanAtHand,
  { taskId, occurrenceOn, from, state, note: text }: Note,
): Promise<void> => {
  const notes = await listTaskNotes(tx.db, [taskId])
  const newest = notes.findLast(({ on }) => on === occurrenceOn)
  if ((newest?.state ?? 'chua_lam') !== from)
    throw new ServiceError('step_not_allowed', words.changedMeanwhile)
  if (!taskSteps.allows(from, state)) throw new ServiceError('step_not_allowed', words.noSuchStep)
  if (text === null && needsTaskReason(from, state))
    throw new ServiceError('invalid_input', words.needsReason)
  const id = tx.newId<string>()
  const isFirst = await insertTaskNote(tx.db, {
    id,
    task_id: taskId,
    occurrence_on: occurrenceOn,
    number: (newest?.number ?? 0) + 1,
    state,
    note_sealed:
      text === null
        ? null
        : await sealText(tx, { unitId: plan.unitId, text, about: `plan_task_progress:${id}` }),
    recorded_at: tx.clock.now(),
    recorded_by: whoActs(tx).personId,
  })
  if (!isFirst) throw new ServiceError('step_not_allowed', words.changedMeanwhile)
  await recordAudit(tx, {
    action: 'record-task-progress',
    orgUnitId: plan.unitId,
    subject: `plan:${plan.id}`,
    detail: { task: taskId, day: occurrenceOn, from, to: state },
  })
}
