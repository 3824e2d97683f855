/** Opens an essay for its grader or the branch's committee; every look is noted (P-12). */
import type { MatchedPassage } from '@quan-triet/shared/models/copy-check'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import type { EssayId } from '@quan-triet/shared/models/ids'
import { listCurrentVersions, updateMark } from '../../db/queries/grading.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { openPassages } from '../copy-check/open-passages.ts'
import { ServiceError } from '../errors.ts'
import { noteAssigned } from './assign-grader.ts'
import { giveToGrader, kindOfLook } from './give-to-grader.ts'
import { type EssayAtHand, requireEssay } from './require-essay.ts'
import { viewEssay } from './view-essay.ts'

type OfEssay = { ctx: ServiceContext; input: { essayId: EssayId } }

/** From now on this grader may decide on this version. @throws ServiceError `not_found` */
export const openEssay = async ({ ctx, input }: OfEssay): Promise<EssayToGrade> => {
  await requireEssay(ctx, input.essayId)
  return inTransaction(ctx, async (tx) => noteAndView(tx, await requireEssay(tx, input.essayId)))
}

const noteAndView = async (tx: ServiceContext, atHand: EssayAtHand): Promise<EssayToGrade> => {
  const { essay, mine, version } = atHand
  await recordAudit(tx, {
    action: 'read-essay',
    orgUnitId: essay.unitId,
    subject: `essay:${essay.id} person:${essay.person_id}`,
    detail: { version },
  })
  if (mine && mine.opened_at === null)
    await updateMark(tx.db, mine.id, { opened_at: tx.clock.now() })
  return viewEssay(tx, atHand)
}

/** A member of the committee takes an essay that nobody has. @throws ServiceError `not_found`, `not_allowed`, `invalid_input` */
export const takeEssay = async ({ ctx, input }: OfEssay): Promise<EssayToGrade> => {
  await requireEssay(ctx, input.essayId)
  return inTransaction(ctx, async (tx) => {
    const atHand = await requireEssay(tx, input.essayId)
    const { essay, me } = atHand
    if (!atHand.isCommittee || essay.grader_id !== null) throw new ServiceError('not_allowed')
    const kind = await kindOfLook(tx, atHand)
    await giveToGrader(tx, atHand, { graderId: me.personId, kind })
    await noteAssigned(tx, atHand, { graderId: me.personId, kind })
    return noteAndView(tx, await requireEssay(tx, input.essayId))
  })
}

/** Of another unit's essay nothing but the passage is shown (ruling 8). @throws ServiceError `not_found` */
export const openMatch = async ({
  ctx,
  input: { essayId, matchId },
}: {
  ctx: ServiceContext
  input: { essayId: EssayId; matchId: string }
}): Promise<{ passages: MatchedPassage[] }> => {
  const { essay } = await requireEssay(ctx, essayId)
  const [version] = await listCurrentVersions(ctx.db, [essayId])
  if (!version) throw new ServiceError('not_found')
  const passages = await openPassages(ctx, { versionId: version.id, matchId })
  if (passages.length === 0) throw new ServiceError('not_found')
  await recordAudit(ctx, {
    action: 'read-passages',
    orgUnitId: essay.unitId,
    subject: `essay:${essay.id}`,
    detail: { matchId },
  })
  return { passages }
}
