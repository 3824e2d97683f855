/** Saves one task of a draft; what somebody else changed meanwhile stays beside it. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { PlanId, PlanTaskId } from '@quan-triet/shared/models/ids'
import { type SavedPlan } from '@quan-triet/shared/models/plan'
import { MOST_TASKS, type SavePlanTaskInput } from '@quan-triet/shared/models/plan-input'
import {
  countPieces,
  findTask,
  insertTask,
  makeRoom,
  settleConflicts,
  type TaskRow,
  noteAuthor,
  updateTask,
} from '../../db/queries/plan-content.ts'
import { inTransaction } from '../../db/transaction.ts'
import { decideSave } from '../../domain/plans/save-piece.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { copyIdOf } from './copy-id.ts'
import { holdDraft } from './hold-draft.ts'
import { loadChoices } from './load-choices.ts'
import { openTasks, sealTask } from './plan-words.ts'
import { type PlanAtHand, requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'
import { type PieceWriter, writePiece } from './write-piece.ts'

type Task = NonNullable<SavePlanTaskInput['task']>
type Save = SavePlanTaskInput & { planId: PlanId; taskId: PlanTaskId }

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` once sent, `invalid_input` for what cannot be chosen */
export const savePlanTask = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Save
}): Promise<SavedPlan> => {
  const atHand = await requirePlan(ctx, input.planId, 'write')
  return inTransaction(ctx, async (tx) => {
    await holdDraft(tx, atHand)
    await noteAuthor(tx.db, { planId: input.planId, personId: whoActs(tx).personId })
    const conflict = await write(tx, atHand, input)
    return { plan: await viewPlan(tx, atHand), conflict }
  })
}

/** @returns whether somebody was in between */
const write = async (tx: ServiceContext, atHand: PlanAtHand, save: Save): Promise<boolean> => {
  const { planId, taskId, task } = save
  const row = await findTask(tx.db, taskId)
  if (row && row.plan_id !== planId) throw new ServiceError('not_found')
  if (task !== null) await requireChoices(tx, atHand, { task, row })
  const outcome = decideSave(row && (await standingOf(tx, row, task)), {
    seen: save.seen,
    isRemoval: task === null,
  })
  return writePiece(outcome, writerOf(tx, atHand, { save, row }))
}

const standingOf = async (tx: ServiceContext, row: TaskRow, task: Task | null) => ({
  revision: row.revision,
  isRemoved: row.removed_at !== null,
  isSame: await saysTheSame(tx, row, task),
})

const writerOf = (
  tx: ServiceContext,
  atHand: PlanAtHand,
  { save, row }: { save: Save; row: TaskRow | undefined },
): PieceWriter => {
  const { planId, taskId, task } = save
  return {
    insert: () => insert(tx, atHand, { ...save, id: taskId, conflictOf: null }),
    async change() {
      await updateTask(tx.db, {
        id: taskId,
        ...(await columnsOf(tx, atHand, { id: taskId, task })),
        revision: (row?.revision ?? 0) + 1,
        conflict_of: null,
      })
    },
    async keep() {
      if (row?.conflict_of && save.seen === row.revision)
        await updateTask(tx.db, { id: taskId, conflict_of: null })
    },
    copy: () =>
      insert(tx, atHand, {
        ...save,
        id: asTaskId(copyIdOf(taskId, JSON.stringify(task))),
        afterId: taskId,
        conflictOf: row?.removed_at === null ? taskId : null,
      }),
    async remove() {
      await updateTask(tx.db, { id: taskId, removed_at: tx.clock.now() })
      await settleConflicts(tx.db, { table: 'plan_task', planId, of: taskId })
    },
  }
}

/** Safe because the house makes it of an id of that kind. */
const asTaskId = (id: string): PlanTaskId => id as PlanTaskId

const saysTheSame = async (
  tx: ServiceContext,
  row: TaskRow,
  task: Task | null,
): Promise<boolean> => {
  const [now] = await openTasks(tx, [
    { ...row, owner_name: null, part_heading: null, target_name: null },
  ])
  return (
    task !== null &&
    now !== undefined &&
    JSON.stringify(task) ===
      JSON.stringify({
        text: now.text,
        lead: now.lead,
        ownerId: row.owner_id,
        dueOn: row.due_on,
        dueWording: now.dueWording,
        repeats: row.repeats,
        result: now.result,
        partId: row.part_id,
        targetId: row.target_id,
      })
  )
}

/** What was chosen before may stay, be it no choice any more. */
const requireChoices = async (
  tx: ServiceContext,
  { plan }: PlanAtHand,
  { task, row }: { task: Task; row: TaskRow | undefined },
): Promise<void> => {
  const { owners, parts, targets } = await loadChoices(tx, plan)
  const isKnown =
    [row?.owner_id ?? null, null, ...owners.map(({ personId }) => personId)].includes(
      task.ownerId,
    ) &&
    [row?.part_id ?? null, null, ...parts.map(({ id }) => id)].includes(task.partId) &&
    [row?.target_id ?? null, null, ...targets.map(({ id }) => id)].includes(task.targetId)
  if (!isKnown) throw new ServiceError('invalid_input', words.unknownChoice)
}

/** A task that says nothing is written when one is taken out. */
const NOTHING: Task = {
  text: '',
  lead: '',
  ownerId: null,
  dueOn: null,
  dueWording: '',
  repeats: 'khong',
  result: '',
  partId: null,
  targetId: null,
}

const columnsOf = async (
  tx: ServiceContext,
  { plan }: PlanAtHand,
  { id, task }: { id: PlanTaskId; task: Task | null },
) => {
  const { ownerId, dueOn, dueWording, repeats, partId, targetId, ...words } = task ?? NOTHING
  return {
    ...(await sealTask(tx, { unitId: plan.unitId, id, ...words })),
    owner_id: ownerId,
    due_on: dueOn,
    due_wording: dueWording === '' ? null : dueWording,
    repeats,
    part_id: partId,
    target_id: targetId,
    changed_at: tx.clock.now(),
    changed_by: whoActs(tx).personId,
  }
}

const insert = async (
  tx: ServiceContext,
  atHand: PlanAtHand,
  save: Save & { id: PlanTaskId; conflictOf: PlanTaskId | null },
): Promise<void> => {
  const { planId, id, task, afterId, conflictOf } = save
  const { pieces } = await countPieces(tx.db, { table: 'plan_task', planId })
  if (pieces >= MOST_TASKS) throw new ServiceError('invalid_input', words.tooMuch)
  const after = afterId === null ? undefined : await findTask(tx.db, afterId)
  const position = after?.plan_id === planId ? after.position + 1 : 0
  await makeRoom(tx.db, { table: 'plan_task', planId, from: position })
  await insertTask(tx.db, {
    id,
    plan_id: planId,
    position,
    ...(await columnsOf(tx, atHand, { id, task })),
    revision: 1,
    conflict_of: conflictOf,
    removed_at: null,
  })
}
