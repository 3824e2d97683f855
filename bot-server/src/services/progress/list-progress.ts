/** Shows how far a unit was in a campaign at the end of each day, with the days that its plan names. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ProgressDays } from '@quan-triet/shared/models/progress'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listTermDeadlines } from '../../db/queries/campaign-terms.ts'
import { findUnitNode } from '../../db/queries/coverage.ts'
import { listProgressDays } from '../../db/queries/progress-days.ts'
import type { ServiceContext } from '../context.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { requireRightInTree } from '../rights.ts'

/**
 * Counts of people alone, read and never counted here: cheap at any size.
 * @param input.campaignId omitted: the newest campaign that the unit or a unit below takes part in
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const listProgress = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId?: CampaignId | undefined }
}): Promise<ProgressDays> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const campaign = await getCampaignOfUnit(ctx, { ...input, day: dayOf(ctx.clock.now()) })
  const place = { campaignId: campaign.id, unitId: input.unitId }
  const node = await findUnitNode(ctx.db, place)
  const deadlines = node ? await listTermDeadlines(ctx.db, node.id) : []
  return {
    startsOn: campaign.startsOn,
    dueAt: deadlines.find((one) => one.subject === 'hoc_xong')?.dueAt ?? null,
    snapshotOn: campaign.snapshotOn,
    days: await listProgressDays(ctx.db, place),
  }
}
