/** Shows the masses of a unit's campaign to those who run the unit: base, sessions, total. */
import type { Masses } from '@quan-triet/shared/models/figures'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { ServiceContext } from '../context.ts'
import { requireRightOver } from '../rights.ts'
import { getCampaignOfUnit } from './get-campaign-of-unit.ts'
import { loadMasses } from './load-masses.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `no_campaign` */
export const getMasses = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId?: CampaignId | undefined }
}): Promise<Masses> => {
  requireRightOver(ctx, 'run_branch', input.unitId)
  const campaign = await getCampaignOfUnit(ctx, { ...input, day: dayOf(ctx.clock.now()) })
  return loadMasses(ctx, { unitId: input.unitId, campaign })
}
