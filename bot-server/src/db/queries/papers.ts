/** Queries of what a branch's report on a campaign is made of: where it stands, how many matters were sent. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { ReportStanding } from '@quan-triet/shared/models/paper'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'

/** Where the report of a branch stands; undefined until something was recorded. */
export const findReport = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<ReportStanding | undefined> =>
  db
    .selectFrom('report')
    .select(['state', 'sent_on as sentOn', 'accepted_on as acceptedOn'])
    .where('campaign_node_id', '=', nodeId)
    .executeTakeFirst()

/** How many questions and recommendations the members have sent in a branch's campaign so far. */
export const countMatters = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<{ questions: number; recommendations: number }> =>
  db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('question')
        .select(sql<number>`count(*)`.as('n'))
        .where('question.campaign_node_id', '=', nodeId)
        .$asScalar()
        .$notNull()
        .as('questions'),
      eb
        .selectFrom('recommendation')
        .select(sql<number>`count(*)`.as('n'))
        .where('recommendation.campaign_node_id', '=', nodeId)
        .$asScalar()
        .$notNull()
        .as('recommendations'),
    ])
    .executeTakeFirstOrThrow()
