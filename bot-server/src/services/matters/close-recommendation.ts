/** Closes a recommendation that was answered: nothing is to be done about it any more. */
import type { RecommendationId } from '@quan-triet/shared/models/ids'
import type { BranchMatters } from '@quan-triet/shared/models/matter'
import { changeRecommendation } from '../../db/queries/matter-writes.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recommendationStates } from '../../domain/matters/states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { findMatterOfBranch } from './find-matter-of-branch.ts'
import { listBranchMatters } from './list-branch-matters.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `step_not_allowed` before an answer and a second time */
export const closeRecommendation = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: RecommendationId }
}): Promise<BranchMatters> => {
  const { stored } = await findMatterOfBranch(ctx, { kind: 'recommendation', id: input.id })
  if (stored.kind !== 'recommendation' || !recommendationStates.allows(stored.state, 'dong'))
    throw new ServiceError('step_not_allowed')
  const { unitId, number } = stored
  await inTransaction(ctx, async (tx) => {
    if (!(await changeRecommendation(tx.db, stored, { state: 'dong' })))
      throw new ServiceError('step_not_allowed')
    await recordAudit(tx, {
      action: 'close-recommendation',
      orgUnitId: unitId,
      subject: `recommendation:${stored.id}`,
      detail: { number },
    })
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'matters' }))
  })
  return listBranchMatters({ ctx })
}
