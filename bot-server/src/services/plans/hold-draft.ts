/** Takes hold of a draft, so that those who write in it at the same time write one after another. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { PlanId } from '@quan-triet/shared/models/ids'
import { touchDraft } from '../../db/queries/plans.ts'
import { onCommit } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { PlanAtHand } from './require-plan.ts'

/** To be called inside a transaction, first. @throws ServiceError `step_not_allowed` when it was sent meanwhile */
export const holdDraft = async (tx: ServiceContext, { plan, above }: PlanAtHand): Promise<void> => {
  if (!(await touchDraft(tx.db, { id: plan.id, now: tx.clock.now() })))
    throw new ServiceError('step_not_allowed', words.closed)
  tellScreens(tx, { plan, above })
}

/** Once it is durable, open screens of the unit and of the level above ask again. */
export const tellScreens = (
  tx: ServiceContext,
  {
    plan: { unitId },
    above,
  }: Pick<PlanAtHand, 'above'> & { plan: { unitId: string; id?: PlanId } },
): void =>
  onCommit(tx, () => {
    for (const unit of [unitId, ...above.slice(0, 1)]) tx.live.publish(unit, { topic: 'plans' })
  })
