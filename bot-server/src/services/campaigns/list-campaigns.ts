/** Lists the campaigns that the actor runs or follows, each by the topmost unit that the actor may look at. */
import type { CampaignSummary } from '@quan-triet/shared/models/campaign'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listCampaignsIn } from '../../db/queries/campaign-nodes.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError unless a person on a roster asks; without the right anywhere the list is empty */
export const listCampaigns = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ campaigns: CampaignSummary[] }> => {
  const person = requirePerson(ctx)
  const day = dayOf(ctx.clock.now())
  return { campaigns: await listCampaignsIn(ctx.db, scopeOf(person, 'run_campaign'), day) }
}
