/** Queries that let groups of recommendations that wait for an answer go on in the successor (INV-03). */
import type { CampaignId, OrgUnitId, RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type { RecommendationState } from '@quan-triet/shared/vocabulary/matters'
import type { Db } from '../schema/database.ts'

interface Board {
  unitId: OrgUnitId
  campaignId: CampaignId
}

/** Answered ones stay with the unit that reported them; what comes after is the answer's, not the unit's. */
const ANSWERED: readonly RecommendationState[] = ['da_phan_hoi', 'dong']

/** The groups of a unit that still go on, by number. */
export const listGroupsGoingOn = (db: Db, { unitId, campaignId }: Board) =>
  db
    .selectFrom('recommendation_group')
    .select(['id', 'number', 'text_sealed'])
    .where('org_unit_id', '=', unitId)
    .where('campaign_id', '=', campaignId)
    .where('state', 'not in', ANSWERED)
    .orderBy('number')
    .execute()

/** The last number of a group in a unit's campaign; 0: none. */
export const lastGroupNumber = async (db: Db, { unitId, campaignId }: Board): Promise<number> => {
  const row = await db
    .selectFrom('recommendation_group')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('org_unit_id', '=', unitId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export const moveGroup = async (
  db: Db,
  id: RecommendationGroupId,
  to: { org_unit_id: OrgUnitId; number: number; text_sealed: string },
): Promise<void> => {
  await db.updateTable('recommendation_group').set(to).where('id', '=', id).execute()
}

/** What units below have sent to a unit that is no more is read by the one that goes on; to whom it was reported stays. */
export const redirectSentGroups = async (
  db: Db,
  { unitId, campaignId, to }: Board & { to: OrgUnitId },
): Promise<void> => {
  await db
    .updateTable('recommendation_group')
    .set({ sent_to_unit_id: to })
    .where('sent_to_unit_id', '=', unitId)
    .where('campaign_id', '=', campaignId)
    .where('state', 'not in', ANSWERED)
    .execute()
}
