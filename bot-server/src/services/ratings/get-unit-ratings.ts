/** Sums what members thought of the sessions of a unit with all below it: counts only, of whole sessions. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { UnitRatings } from '@quan-triet/shared/models/rating'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import { sumAnswersOfUnit } from '../../db/queries/ratings.ts'
import { describeCounts } from '../../domain/ratings/describe-counts.ts'
import { LEAST_ANSWERS, RATING_MS } from '../../domain/ratings/rating-window.ts'
import type { ServiceContext } from '../context.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `no_campaign` */
export const getUnitRatings = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId?: CampaignId | undefined }
}): Promise<UnitRatings> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const now = ctx.clock.now()
  const campaign = await getCampaignOfUnit(ctx, { ...input, day: dayOf(now) })
  const { sessions, answers } = await sumAnswersOfUnit(ctx.db, {
    campaignId: campaign.id,
    unitId: input.unitId,
    now,
    endedBefore: addMs(now, -RATING_MS),
    least: LEAST_ANSWERS,
  })
  return {
    unitName: (await getUnitName(ctx.db, input.unitId)).nameOrg,
    sessions,
    counts: describeCounts(answers),
  }
}
