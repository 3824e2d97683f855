/** Takes a judged essay to another grader, with a reason: two looks differed, or the committee has doubts (ruling 5). */
import type { EssayToGrade, ReopenEssayInput } from '@quan-triet/shared/models/grading'
import type { EssayId } from '@quan-triet/shared/models/ids'
import { stepEssay } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { essayStates } from '../../domain/essays/essay-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { noteAssigned, requireGraderOf } from './assign-grader.ts'
import { giveToGrader } from './give-to-grader.ts'
import { requireEssay } from './require-essay.ts'
import { viewEssay } from './view-essay.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed`, `invalid_input` for who has judged it before */
export const reopenEssay = async ({
  ctx,
  input: { essayId, graderId, reason },
}: {
  ctx: ServiceContext
  input: ReopenEssayInput & { essayId: EssayId }
}): Promise<EssayToGrade> => {
  const found = await requireEssay(ctx, essayId)
  requireRight(ctx, 'run_branch', found.essay.unitId)
  return inTransaction(ctx, async (tx) => {
    const { essay } = await requireEssay(tx, essayId)
    await requireGraderOf(tx, essay.unitId, graderId)
    if (!essayStates.allows(essay.state, 'dang_cham') || essay.state === 'da_nop')
      throw new ServiceError('step_not_allowed')
    if (!(await stepEssay(tx.db, essay, { state: 'dang_cham', grader_id: null })))
      throw new ServiceError('step_not_allowed')
    await recordAudit(tx, {
      action: 'reopen-essay',
      orgUnitId: essay.unitId,
      subject: `essay:${essay.id} person:${essay.person_id}`,
      detail: { from: essay.state, reason },
    })
    const atHand = await requireEssay(tx, essayId)
    await giveToGrader(tx, atHand, { graderId, kind: 'phuc_khao' })
    await noteAssigned(tx, atHand, { graderId, kind: 'phuc_khao' })
    return viewEssay(tx, await requireEssay(tx, essayId))
  })
}
