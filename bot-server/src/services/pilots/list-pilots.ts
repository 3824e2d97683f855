/** Lists the pilot units of a campaign at and below a unit, with what they have learnt (U-09). */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Pilots } from '@quan-triet/shared/models/review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listPilotNodes, listPilotNotes } from '../../db/queries/pilots.ts'
import type { ServiceContext } from '../context.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `no_campaign` */
export const listPilots = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId: CampaignId }
}): Promise<Pilots> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const day = dayOf(ctx.clock.now())
  const { id, title } = await getCampaignOfUnit(ctx, { ...input, day })
  const nodes = await listPilotNodes(ctx.db, { ...input, day })
  const notes = await listPilotNotes(
    ctx.db,
    nodes.map((one) => one.nodeId),
  )
  return {
    campaign: { id, title },
    pilots: nodes.map((one) => ({ ...one, notes: notes.get(one.nodeId) ?? [] })),
  }
}
