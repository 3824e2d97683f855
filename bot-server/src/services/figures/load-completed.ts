/** Loads which of some people have completed the study of a campaign: the one way branch screens and jobs ask for S. */
import type { CampaignId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { listCampaignSessions, listHomes, listRecordsAt } from '../../db/queries/standing-study.ts'
import { completedBy } from '../../domain/attendance/completion.ts'
import type { ServiceContext } from '../context.ts'

/**
 * Three kinds of queries, whatever the campaign's size. Says who has completed: the caller has made sure who may know.
 * @param query.at now, or the end of ngày chốt
 */
export const loadCompleted = async (
  ctx: ServiceContext,
  query: { campaignId: CampaignId; members: readonly PersonId[]; at: Instant },
): Promise<Set<PersonId>> => {
  const { campaignId, members, at } = query
  const homes = await listHomes(ctx.db, members)
  const sessions = await listCampaignSessions(ctx.db, {
    campaignId,
    unitIds: [...new Set(homes.map((one) => one.unitId))],
    personIds: members,
  })
  const records = await listRecordsAt(ctx.db, sessions, new Set(members))
  return completedBy({ members, sessions, records, homes, at })
}
