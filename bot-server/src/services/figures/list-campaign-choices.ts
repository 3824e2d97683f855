/** Lists the campaigns whose figures can be asked for a unit: those that it or a unit below it takes part in. */
import type { CampaignChoice } from '@quan-triet/shared/models/figures'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCampaignsUnder } from '../../db/queries/figures-campaigns.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

/** Newest first. @throws ServiceError `not_allowed`, `not_found` */
export const listCampaignChoices = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<{ campaigns: CampaignChoice[] }> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const day = dayOf(ctx.clock.now())
  const campaigns = await listCampaignsUnder(ctx.db, { unitId: input.unitId, day })
  return { campaigns: campaigns.map(({ id, title, snapshotOn }) => ({ id, title, snapshotOn })) }
}
