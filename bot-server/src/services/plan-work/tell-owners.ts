/** Tells once who is named to follow tasks of a plan that is taken to work. */
import { planWork as words } from '@quan-triet/shared/i18n/vi/plan-work'
import { countTasksOfOwners } from '../../db/queries/plan-work.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { titleOf } from '../plans/plan-headings-of.ts'
import { tellOfPlan } from '../plans/tell-of-plan.ts'

/** To be called inside the transaction that takes the plan to work; an unlocked plan that comes back tells anew. */
export const tellOwners = async (tx: ServiceContext, plan: StoredPlan): Promise<void> => {
  for (const { personId, tasks } of await countTasksOfOwners(tx.db, plan.id))
    await tellOfPlan(tx, {
      plan,
      people: [personId],
      text: words.given(titleOf(plan), tasks),
      what: `owners:${plan.version}`,
      to: '/tasks',
      unitId: plan.unitId,
    })
}
