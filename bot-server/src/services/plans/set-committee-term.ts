/** Enters when the term of a unit's committee began: document numbers run anew from that day (INV-22). */
import type { CommitteeTerm } from '@quan-triet/shared/models/plan-input'
import { insertTerm } from '../../db/queries/plans.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'
import { requireTermMaker } from '../targets/require-term-maker.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const setCommitteeTerm = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: CommitteeTerm
}): Promise<CommitteeTerm> => {
  await requireTermMaker(ctx, input.unitId)
  return inTransaction(ctx, async (tx) => {
    await insertTerm(tx.db, {
      id: tx.newId<string>(),
      org_unit_id: input.unitId,
      starts_on: input.startsOn,
      set_at: tx.clock.now(),
      set_by: whoActs(tx).personId,
    })
    await recordAudit(tx, {
      action: 'set-committee-term',
      orgUnitId: input.unitId,
      subject: `org-unit:${input.unitId}`,
      detail: { day: input.startsOn },
    })
    return input
  })
}
