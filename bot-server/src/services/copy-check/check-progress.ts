/** Counts how far the copy checks of a unit's essays are. */
import type { CheckProgress } from '@quan-triet/shared/models/copy-check'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { countChecks, countUnchecked } from '../../db/queries/copy-checks.ts'
import type { ServiceContext } from '../context.ts'

/** Counts only; the caller has made sure of the right. */
export const getCheckProgress = async (
  ctx: ServiceContext,
  where: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<CheckProgress> => {
  const counts = await countChecks(ctx.db, where)
  return {
    waiting: counts.get('cho') ?? 0,
    done: counts.get('xong') ?? 0,
    broken: counts.get('hong') ?? 0,
    notChecked: await countUnchecked(ctx.db, where),
  }
}
