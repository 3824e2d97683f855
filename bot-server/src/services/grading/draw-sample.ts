/** Draws judged essays at random for somebody above the branch to mark again (feature 52, ruling 8). */
import { grading as words } from '@quan-triet/shared/i18n/vi/grading'
import type { DrawSampleInput, SampleStanding } from '@quan-triet/shared/models/grading'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { randomInt } from 'node:crypto'
import { insertMark, listSampleable, listSampleMarks } from '../../db/queries/grading.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree, whoActs } from '../rights.ts'

type Where = { unitId: OrgUnitId; campaignId: CampaignId }

/** Counts only. @throws ServiceError `not_found`, `not_allowed` */
export const getSample = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Where
}): Promise<SampleStanding> => {
  await requireRightInTree(ctx, 'sample_essays', input.unitId)
  return standingOf(ctx, input)
}

/**
 * Nobody chooses: the house draws. Whoever drew may read these essays, without their authors' names, and every look is
 * noted.
 * @throws ServiceError `not_found`, `not_allowed`, `invalid_input` when nothing is left to draw
 */
export const drawSample = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DrawSampleInput
}): Promise<SampleStanding> => {
  await requireRightInTree(ctx, 'sample_essays', input.unitId)
  return inTransaction(ctx, async (tx) => {
    const { personId } = whoActs(tx)
    const left = await listLeft(tx, input)
    if (left.length === 0) throw new ServiceError('invalid_input', words.nothingToDraw)
    const now = tx.clock.now()
    for (const { id, version } of draw(left, input.size))
      await insertMark(tx.db, {
        id: tx.newId<string>(),
        essay_id: id,
        version: version ?? 1,
        kind: 'mau',
        grader_id: personId,
        assigned_by: personId,
        assigned_at: now,
      })
    await recordAudit(tx, {
      action: 'draw-sample',
      orgUnitId: input.unitId,
      subject: `unit:${input.unitId} campaign:${input.campaignId}`,
      detail: { size: Math.min(input.size, left.length), of: left.length },
    })
    return standingOf(tx, input)
  })
}

const draw = <T>(all: readonly T[], size: number): T[] => {
  const rest = [...all]
  const drawn: T[] = []
  while (drawn.length < size && rest.length > 0)
    drawn.push(...rest.splice(randomInt(rest.length), 1))
  return drawn
}

const placeOf = (ctx: ServiceContext, { unitId, campaignId }: Where) => ({
  unitId,
  campaignId,
  day: dayOf(ctx.clock.now()),
})

const listLeft = (ctx: ServiceContext, where: Where) =>
  listSampleable(ctx.db, { ...placeOf(ctx, where), drawerId: whoActs(ctx).personId })

const standingOf = async (ctx: ServiceContext, where: Where): Promise<SampleStanding> => {
  const marks = await listSampleMarks(ctx.db, placeOf(ctx, where))
  const decided = marks.filter((mark) => mark.decided_at !== null)
  return {
    drawn: marks.length,
    decided: decided.length,
    agreed: decided.filter(({ verdict, held }) => verdict === held).length,
    left: (await listLeft(ctx, where)).length,
  }
}
