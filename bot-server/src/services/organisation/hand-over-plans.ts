/** Hands plans that are not finished to the unit that goes on, every word sealed with its key (INV-03). */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { listPlansGoingOn, listSealedOfPlan, movePlan } from '../../db/queries/succession-plans.ts'
import type { ServiceContext } from '../context.ts'
import { resealTexts } from '../vault/reseal-old.ts'
import { sealedColumns } from '../vault/sealed-columns.ts'

interface Handing {
  from: CampaignNodeId
  to: CampaignNodeId
  /** The successor. */
  unitId: OrgUnitId
}

const ofPlans = sealedColumns.filter(({ table }) => table.startsWith('plan_'))

/**
 * Drafts, versions, opinions, reviews and tasks go with their plan and stand where they stood; where the successor has a
 * programme of its own, the former unit's stays with that unit.
 */
export const handOverPlans = async (
  tx: ServiceContext,
  { from, to, unitId }: Handing,
): Promise<void> => {
  for (const planId of await listPlansGoingOn(tx.db, { from, to })) {
    await movePlan(tx.db, planId, to)
    for (const column of ofPlans) {
      const texts = await listSealedOfPlan(tx.db, column, planId)
      await resealTexts(tx, column, { unitId, texts })
    }
  }
}
