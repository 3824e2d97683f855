/** Ends a target of the term that no longer holds, with a reason; its points stay for the record. */
import type { EndTargetInput, TermTargets } from '@quan-triet/shared/models/target'
import { endTarget, findTarget } from '../../db/queries/targets.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireTermMaker } from './require-term-maker.ts'
import { listTermTargets } from './list-targets.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const endTermTarget = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EndTargetInput & { id: string }
}): Promise<TermTargets> => {
  const target = await findTarget(ctx.db, input.id)
  if (!target) throw new ServiceError('not_found')
  const unitId = target.org_unit_id
  await requireTermMaker(ctx, unitId)
  return inTransaction(ctx, async (tx) => {
    await endTarget(tx.db, input.id, tx.clock.now())
    await recordAudit(tx, {
      action: 'end-target',
      orgUnitId: unitId,
      subject: `target:${input.id}`,
      detail: { reason: input.reason },
    })
    return listTermTargets({ ctx: tx, input: { unitId } })
  })
}
