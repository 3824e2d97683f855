/** Saves one paragraph of a draft; what somebody else changed meanwhile stays beside it. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { PlanId, PlanLineId } from '@quan-triet/shared/models/ids'
import { type SavedPlan } from '@quan-triet/shared/models/plan'
import { MOST_LINES, type SavePlanLineInput } from '@quan-triet/shared/models/plan-input'
import {
  countPieces,
  findLine,
  insertLine,
  type LineRow,
  makeRoom,
  settleConflicts,
  noteAuthor,
  updateLine,
} from '../../db/queries/plan-content.ts'
import { inTransaction } from '../../db/transaction.ts'
import { decideSave } from '../../domain/plans/save-piece.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { sealText } from '../vault.ts'
import { copyIdOf } from './copy-id.ts'
import { holdDraft } from './hold-draft.ts'
import { openLines } from './plan-words.ts'
import { type PlanAtHand, requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'
import { type PieceWriter, writePiece } from './write-piece.ts'

type Save = SavePlanLineInput & { planId: PlanId; lineId: PlanLineId }

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` once sent, `invalid_input` when there is no room */
export const savePlanLine = async ({
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
  const row = await findLine(tx.db, save.lineId)
  if (row && row.plan_id !== save.planId) throw new ServiceError('not_found')
  const outcome = decideSave(row && (await standingOf(tx, row, save)), {
    seen: save.seen,
    isRemoval: save.text === null,
  })
  return writePiece(outcome, writerOf(tx, atHand, { save, row }))
}

const standingOf = async (tx: ServiceContext, row: LineRow, save: Save) => ({
  revision: row.revision,
  isRemoved: row.removed_at !== null,
  isSame: await saysTheSame(tx, row, save),
})

const writerOf = (
  tx: ServiceContext,
  atHand: PlanAtHand,
  { save, row }: { save: Save; row: LineRow | undefined },
): PieceWriter => {
  const { planId, lineId, text } = save
  return {
    insert: () => insert(tx, atHand, { ...save, id: lineId, conflictOf: null }),
    change: () => change(tx, atHand, { ...save, revision: (row?.revision ?? 0) + 1 }),
    async keep() {
      if (row?.conflict_of && save.seen === row.revision)
        await updateLine(tx.db, { id: lineId, conflict_of: null })
    },
    copy: () =>
      insert(tx, atHand, {
        ...save,
        id: asLineId(copyIdOf(lineId, text ?? '')),
        afterId: lineId,
        conflictOf: row?.removed_at === null ? lineId : null,
      }),
    async remove() {
      await updateLine(tx.db, { id: lineId, removed_at: tx.clock.now() })
      await settleConflicts(tx.db, { table: 'plan_line', planId, of: lineId })
    },
  }
}

/** Safe because the house makes it of an id of that kind. */
const asLineId = (id: string): PlanLineId => id as PlanLineId

const saysTheSame = async (tx: ServiceContext, row: LineRow, save: Save): Promise<boolean> => {
  const [line] = await openLines(tx, [row])
  return line?.text === save.text && row.heading === save.heading
}

const sealed = (tx: ServiceContext, { plan }: PlanAtHand, line: { id: PlanLineId; text: string }) =>
  sealText(tx, { unitId: plan.unitId, text: line.text, about: `plan_line:${line.id}` })

const change = async (
  tx: ServiceContext,
  atHand: PlanAtHand,
  { lineId, text, heading, revision }: Save & { revision: number },
): Promise<void> => {
  await updateLine(tx.db, {
    id: lineId,
    text_sealed: await sealed(tx, atHand, { id: lineId, text: text ?? '' }),
    heading,
    revision,
    conflict_of: null,
    changed_at: tx.clock.now(),
    changed_by: whoActs(tx).personId,
  })
}

const insert = async (
  tx: ServiceContext,
  atHand: PlanAtHand,
  line: Save & { id: PlanLineId; conflictOf: PlanLineId | null },
): Promise<void> => {
  const { planId, id, text, heading, afterId, conflictOf } = line
  const { pieces } = await countPieces(tx.db, { table: 'plan_line', planId })
  if (pieces >= MOST_LINES) throw new ServiceError('invalid_input', words.tooMuch)
  const after = afterId === null ? undefined : await findLine(tx.db, afterId)
  const position = after?.plan_id === planId ? after.position + 1 : 0
  await makeRoom(tx.db, { table: 'plan_line', planId, from: position })
  await insertLine(tx.db, {
    id,
    plan_id: planId,
    heading,
    position,
    text_sealed: await sealed(tx, atHand, { id, text: text ?? '' }),
    revision: 1,
    conflict_of: conflictOf,
    changed_at: tx.clock.now(),
    changed_by: whoActs(tx).personId,
    removed_at: null,
  })
}
