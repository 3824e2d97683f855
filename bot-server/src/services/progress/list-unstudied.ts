/** Names who of a unit's own people must study in a campaign and has not yet: for who runs the unit, never from above. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Unstudied } from '@quan-triet/shared/models/progress'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import { listUnstudiedOf } from '../../db/queries/progress-places.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from '../figures/count-unit.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { requireRightInTree } from '../rights.ts'

const byVietnamese = new Intl.Collator('vi')

/**
 * As they stand now. The look leaves a line; an upper officer's attempt is refused and leaves one too (U-11, P-12).
 * @param input.campaignId omitted: the newest campaign that the unit or a unit below takes part in
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const listUnstudied = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId?: CampaignId | undefined }
}): Promise<Unstudied> => {
  const { unitId } = input
  await requireRightInTree(ctx, 'see_names', unitId)
  const day = dayOf(ctx.clock.now())
  const campaign = await getCampaignOfUnit(ctx, { ...input, day })
  const query = { unitId, campaignId: campaign.id, day, at: lastMomentOf(day) }
  const people = await listUnstudiedOf(ctx.db, query)
  await recordLook(ctx, {
    action: 'look-unstudied',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { count: people.length },
  })
  return {
    unit: await getUnitName(ctx.db, unitId),
    people: people.toSorted((a, b) => byVietnamese.compare(a.fullName, b.fullName)),
  }
}
