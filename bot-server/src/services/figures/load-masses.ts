/** Loads the masses of a unit's campaign: the declared base, what came to each session, and both together. */
import type { Masses } from '@quan-triet/shared/models/figures'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { CampaignUnder } from '../../db/queries/figures-campaigns.ts'
import { findMassesBase, listMassesOf, listSessionsOfUnit } from '../../db/queries/masses.ts'
import { getUnitName } from '../../db/queries/people.ts'
import type { ServiceContext } from '../context.ts'

/** Counts only, no name (P-14). The total is of the unit's own sessions; figures have the units below. */
export const loadMasses = async (
  ctx: ServiceContext,
  { unitId, campaign }: { unitId: OrgUnitId; campaign: CampaignUnder },
): Promise<Masses> => {
  const campaignId = campaign.id
  const sessions = await listSessionsOfUnit(ctx.db, { unitId, campaignId })
  const counts = await listMassesOf(
    ctx.db,
    sessions.map((one) => one.sessionId),
  )
  const base = (await findMassesBase(ctx.db, { unitId, campaignId })) ?? null
  const sum = (of: 'visits' | 'firstVisits') =>
    [...counts.values()].reduce((total, one) => total + one[of], 0)
  const visits = sum('visits')
  return {
    unit: await getUnitName(ctx.db, unitId),
    campaign: { id: campaignId, title: campaign.title, snapshotOn: campaign.snapshotOn },
    base,
    sessions: sessions.map((one) => ({ ...one, count: counts.get(one.sessionId) ?? null })),
    total: {
      people: sum('firstVisits'),
      visits,
      base: base?.people ?? null,
      undeclared: visits > 0 && base === null ? 1 : 0,
    },
  }
}
