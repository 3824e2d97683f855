/** Loads what was said about a draft: all of it for who writes it, the own opinions for everybody else. */
import type { PlanOpinion } from '@quan-triet/shared/models/plan'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listOpinions } from '../../db/queries/plan-opinions.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'
import { openTexts } from '../vault.ts'
import { isMakerOf } from './require-plan.ts'

/** To be called by a guarded verb. */
export const loadOpinions = async (
  ctx: ServiceContext,
  plan: StoredPlan,
): Promise<{ opinions: PlanOpinion[]; count: number }> => {
  const { personId } = whoActs(ctx)
  const rows = await listOpinions(ctx.db, plan.id)
  const mine = isMakerOf(ctx, plan) ? rows : rows.filter((row) => row.person_id === personId)
  const texts = await openTexts(
    ctx,
    mine.flatMap(({ id, text_sealed, answer_sealed }) => [
      { sealed: text_sealed, about: `plan_opinion:${id}` },
      { sealed: answer_sealed, about: `plan_opinion:${id}:answer` },
    ]),
  )
  return {
    count: rows.length,
    opinions: mine.map((row, index) => ({
      id: row.id,
      number: row.number,
      lineId: row.line_id,
      author: row.body_name ?? row.author,
      text: texts[index * 2] ?? null,
      sentOn: dayOf(row.sent_at),
      answer: texts[index * 2 + 1] ?? null,
      isOwn: row.person_id === personId,
    })),
  }
}
