/** Loads what the level above decided on a plan, and its remarks beside the paragraphs. */
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanDecision, PlanRemark, ReviewChecklist } from '@quan-triet/shared/models/plan'
import { listDecisions, listRemarks } from '../../db/queries/plan-reviews.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'
import { openTexts } from '../vault.ts'

/** To be called by a guarded verb: for those who wrote the plan and those who review it. */
export const loadDecisions = async (
  ctx: ServiceContext,
  planId: PlanId,
): Promise<PlanDecision[]> => {
  const rows = await listDecisions(ctx.db, planId)
  const texts = await openTexts(
    ctx,
    rows.map((row) => ({ sealed: row.text_sealed, about: `plan_review:${row.id}` })),
  )
  return rows.map((row, index) => ({
    version: row.version,
    outcome: row.outcome,
    checklist: asChecklist(row.checklist),
    text: texts[index] ?? null,
    decidedOn: row.decided_on,
    isOnPaper: row.recorded_by !== null,
  }))
}

/** Safe because only decisions write the column, from what was parsed at the border. */
const asChecklist = (text: string): ReviewChecklist => JSON.parse(text) as ReviewChecklist

/**
 * A remark is its writer's alone until the version was decided on: then it is for the makers, too.
 */
export const loadRemarks = async (
  ctx: ServiceContext,
  planId: PlanId,
  decided: readonly number[],
): Promise<PlanRemark[]> => {
  const { personId } = whoActs(ctx)
  const rows = (await listRemarks(ctx.db, planId)).filter(
    (row) => row.written_by === personId || decided.includes(row.version),
  )
  const texts = await openTexts(
    ctx,
    rows.map((row) => ({ sealed: row.text_sealed, about: `plan_remark:${row.id}` })),
  )
  return rows.flatMap((row, index) => {
    const text = texts[index]
    if (text === undefined) return []
    return [
      {
        id: row.id,
        version: row.version,
        pieceId: row.piece_id,
        text,
        isSettled: row.settled_at !== null,
        isOwn: row.written_by === personId,
      },
    ]
  })
}
