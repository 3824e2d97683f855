/** Queries of the papers a branch owes in a campaign: where its programme and its report stand. */
import type { CampaignNodeId, PersonId, PlanId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { PlanStanding, ReportStanding } from '@quan-triet/shared/models/paper'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'

/** The branch's own programme; undefined until something was recorded. */
export const findPlan = async (db: Db, nodeId: CampaignNodeId): Promise<PlanStanding | undefined> =>
  db
    .selectFrom('plan')
    .select([
      'state',
      'sent_for_review_on as sentForReviewOn',
      'reviewed_on as reviewedOn',
      'issued_on as issuedOn',
      'number',
      'signer',
    ])
    .where('campaign_node_id', '=', nodeId)
    .where('kind', '=', 'tap_the')
    .executeTakeFirst()

export const findReport = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<ReportStanding | undefined> =>
  db
    .selectFrom('report')
    .select(['state', 'sent_on as sentOn', 'accepted_on as acceptedOn'])
    .where('campaign_node_id', '=', nodeId)
    .executeTakeFirst()

/** Who changes a paper of which node, and when. */
interface Change<Standing> {
  nodeId: CampaignNodeId
  /** What was read before: undefined for the first step. */
  before: Standing | undefined
  after: Standing
  now: Instant
  by: PersonId
}

/** @param change.id of the row, if it is the first step @returns false when somebody else was quicker */
export const replacePlan = async (
  db: Db,
  { id, nodeId, before, after, now, by }: Change<PlanStanding> & { id: PlanId },
): Promise<boolean> => {
  const entries = {
    state: after.state,
    sent_for_review_on: after.sentForReviewOn,
    reviewed_on: after.reviewedOn,
    issued_on: after.issuedOn,
    number: after.number,
    signer: after.signer,
    changed_at: now,
    changed_by: by,
  }
  if (before === undefined) {
    const result = await db
      .insertInto('plan')
      .values({ id, campaign_node_id: nodeId, kind: 'tap_the', ...entries })
      .onConflict((conflict) => conflict.columns(['campaign_node_id', 'kind']).doNothing())
      .executeTakeFirst()
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const result = await db
    .updateTable('plan')
    .set(entries)
    .where('campaign_node_id', '=', nodeId)
    .where('kind', '=', 'tap_the')
    .where('state', '=', before.state)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** @param change.id of the row, if it is the first step @returns false when somebody else was quicker */
export const replaceReport = async (
  db: Db,
  { id, nodeId, before, after, now, by }: Change<ReportStanding> & { id: string },
): Promise<boolean> => {
  const entries = {
    state: after.state,
    sent_on: after.sentOn,
    accepted_on: after.acceptedOn,
    changed_at: now,
    changed_by: by,
  }
  if (before === undefined) {
    const result = await db
      .insertInto('report')
      .values({ id, campaign_node_id: nodeId, ...entries })
      .onConflict((conflict) => conflict.columns(['campaign_node_id']).doNothing())
      .executeTakeFirst()
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const result = await db
    .updateTable('report')
    .set(entries)
    .where('campaign_node_id', '=', nodeId)
    .where('state', '=', before.state)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

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
