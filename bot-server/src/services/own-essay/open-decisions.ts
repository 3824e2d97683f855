/** Opens the verdicts on an essay's versions; for its author, its grader or the branch's committee (INV-15). */
import type { EssayDecision } from '@quan-triet/shared/models/own-essay'
import { z } from 'zod'
import type { EssayRow, MarkRow } from '../../db/queries/own-essay.ts'
import type { ServiceContext } from '../context.ts'
import { openComment } from '../essays/open-comment.ts'
import { openTexts } from '../vault.ts'

const Rubric = z.array(z.object({ name: z.string(), points: z.number(), of: z.int() }))

/** Whose verdict holds: the grader's, or the one after an appeal; a second one and a sample's only advise. */
const DECIDES: readonly MarkRow['kind'][] = ['cham', 'phuc_khao']

/** @returns the verdict that holds on each version that has one, by its number */
export const openDecisions = async (
  ctx: ServiceContext,
  { essay, marks }: { essay: EssayRow; marks: readonly MarkRow[] },
): Promise<Map<number, EssayDecision>> => {
  const decided = marks
    .filter((mark) => mark.decided_at !== null && DECIDES.includes(mark.kind))
    .toSorted((a, b) => (a.decided_at ?? '').localeCompare(b.decided_at ?? ''))
  const comments = await openTexts(
    ctx,
    decided.map(({ id, comment_sealed: sealed }) => ({ sealed, about: `essay_mark:${id}` })),
  )
  const found = new Map<number, EssayDecision>()
  const own = await decisionOfRow(ctx, essay)
  if (own) found.set(essay.current_version ?? 1, own)
  for (const [index, mark] of decided.entries())
    if (mark.verdict !== null && mark.decided_at !== null)
      found.set(mark.version, {
        verdict: mark.verdict,
        reason: mark.rewrite_reason,
        level: mark.level,
        comment: comments[index] ?? null,
        decidedAt: mark.decided_at,
        rubric: mark.rubric === null ? [] : Rubric.parse(JSON.parse(mark.rubric)),
      })
  return found
}

/** What was judged before marks were kept stands on the essay itself. */
const decisionOfRow = async (
  ctx: ServiceContext,
  essay: EssayRow,
): Promise<EssayDecision | undefined> => {
  if (essay.graded_at === null || (essay.state !== 'dat' && essay.state !== 'viet_lai'))
    return undefined
  return {
    verdict: essay.state,
    reason: essay.state === 'viet_lai' ? essay.rewrite_reason : null,
    level: essay.level,
    comment: await openComment(ctx, { id: essay.id, commentSealed: essay.comment_sealed }),
    decidedAt: essay.graded_at,
    rubric: [],
  }
}
