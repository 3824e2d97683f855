/** Changes the tree of units from a day on by decision: found, rename, move, merge, absorb, split or dissolve. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { TreeChangeInput, TreeChangeReceipt } from '@quan-triet/shared/models/org-unit'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { lockTree } from '../../db/queries/tree-changes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { unitsNamedBy } from '../../domain/organisation/tree-plan.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { carryOut } from './carry-out.ts'
import { prepareChange } from './prepare-change.ts'
import { takeEffect } from './take-effect.ts'

/**
 * Everything is stored with the day from which it holds, so a day still to come needs nothing but to come; only what
 * has no dates of its own (open campaigns, groups, names shown today) is handed on when the day has come.
 * @throws ServiceError `not_found` or `not_allowed` unless the actor manages the tree over every unit concerned;
 *   `tree_change_refused` with a sentence when it does not fit (INV-01, INV-02)
 */
export const changeTree = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: TreeChangeInput
}): Promise<TreeChangeReceipt> => {
  await requireRightsOver(ctx, unitsNamedBy(input))
  return inTransaction(ctx, async (tx) => {
    await lockTree(tx.db, tx.clock.now())
    const { plan, facts } = await prepareChange(tx, input)
    const successions = await carryOut(tx, { plan, facts, decision: input })
    if (plan.day <= dayOf(tx.clock.now())) await takeEffect(tx, successions)
    const standing = [
      ...plan.founds.map((unit) => unit.id),
      ...plan.closes.flatMap((one) => one.successors),
      ...plan.renames.map((one) => one.unitId),
      ...(input.kind === 'chuyen_truc_thuoc' ? [input.unitId] : []),
    ]
    return { unitIds: [...new Set(standing)] }
  })
}

/** @throws ServiceError as `requireRightInTree`, for the first unit where the right is missing */
const requireRightsOver = async (ctx: ServiceContext, unitIds: readonly OrgUnitId[]) => {
  for (const id of new Set(unitIds)) await requireRightInTree(ctx, 'manage_tree', id)
}
