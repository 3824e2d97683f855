/** Loads which of some people have completed the study of a campaign: the one way branch screens and jobs ask for S. */
import type { CampaignId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { listCampaignSessions, listHomes, listRecordsAt } from '../../db/queries/standing-study.ts'
import {
  completedBy,
  studiedElsewhere,
  type StudyQuery,
} from '../../domain/attendance/completion.ts'
import type { ServiceContext } from '../context.ts'

interface Asked {
  campaignId: CampaignId
  members: readonly PersonId[]
  /** Now, or the end of ngày chốt. */
  at: Instant
}

/** Three kinds of queries, whatever the campaign's size. Says who has completed: the caller has made sure who may know. */
export const loadCompleted = async (ctx: ServiceContext, query: Asked): Promise<Set<PersonId>> =>
  completedBy(await loadStudy(ctx, query))

/** Who of some people has studied at another unit; the caller has made sure who may know. */
export const loadStudiedElsewhere = async (
  ctx: ServiceContext,
  query: Asked,
): Promise<Set<PersonId>> =>
  query.members.length === 0 ? new Set() : studiedElsewhere(await loadStudy(ctx, query))

const loadStudy = async (
  ctx: ServiceContext,
  { campaignId, members, at }: Asked,
): Promise<StudyQuery> => {
  const homes = await listHomes(ctx.db, members)
  const sessions = await listCampaignSessions(ctx.db, {
    campaignId,
    unitIds: [...new Set(homes.map((one) => one.unitId))],
    personIds: members,
  })
  const records = await listRecordsAt(ctx.db, sessions, new Set(members))
  return { members, sessions, records, homes, at }
}
