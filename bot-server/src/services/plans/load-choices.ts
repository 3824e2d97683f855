/** Loads what writers of a plan choose from: who follows a task, parts, targets, the next numbers. */
import type { PlanChoices } from '@quan-triet/shared/models/plan'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { PlanDocumentType } from '@quan-triet/shared/vocabulary/plans'
import {
  listPartsOfCampaign,
  listPossibleOwners,
  listTargetsForTasks,
} from '../../db/queries/plan-content.ts'
import { findTermStart, lastNumberInTerm, type StoredPlan } from '../../db/queries/plans.ts'
import { keepsNumber } from '../../domain/plans/keeps-number.ts'
import { usualSymbol } from '../../domain/plans/usual-symbol.ts'
import type { ServiceContext } from '../context.ts'

/** To be called by a guarded verb. A plan that had a number keeps it within the term (ruling 5). */
export const loadChoices = async (ctx: ServiceContext, plan: StoredPlan): Promise<PlanChoices> => {
  const now = ctx.clock.now()
  const { unitId } = plan
  const since = (await findTermStart(ctx.db, { unitId, day: dayOf(now) })) ?? null
  const numbers: PlanChoices['numbers'] = []
  for (const documentType of PlanDocumentType.options) {
    const isSame = keepsNumber(plan, { documentType, since })
    const last = await lastNumberInTerm(ctx.db, { unitId, documentType, since })
    numbers.push({
      documentType,
      numberInTerm: isSame ? (plan.numberInTerm ?? 1) : last + 1,
      symbol: isSame ? (plan.symbol ?? '') : usualSymbol(documentType, plan.unitSymbol),
    })
  }
  return {
    owners: await listPossibleOwners(ctx.db, { unitId, day: dayOf(now), at: now }),
    parts: await listPartsOfCampaign(ctx.db, plan.campaignId),
    targets: await listTargetsForTasks(ctx.db, unitId),
    numbers,
    termStartsOn: since,
  }
}
