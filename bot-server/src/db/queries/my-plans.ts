/** Queries of what a person has said about drafts of plans, and what he or she follows, for that person alone (P-10). */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Db } from '../schema/database.ts'

/** The newest: enough for years, and no answer without end. */
const MOST = 500

export const listOwnOpinions = (db: Db, personId: PersonId) =>
  db
    .selectFrom('plan_opinion')
    .innerJoin('plan', 'plan.id', 'plan_opinion.plan_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'plan.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .select([
      'plan_opinion.id',
      'plan_opinion.number',
      'plan_opinion.text_sealed as textSealed',
      'plan_opinion.answer_sealed as answerSealed',
      'plan_opinion.sent_at as sentAt',
      'plan.kind',
      'plan.document_type as documentType',
      'campaign.title as campaignTitle',
    ])
    .where('plan_opinion.person_id', '=', personId)
    .orderBy('plan_opinion.sent_at', 'desc')
    .orderBy('plan_opinion.id')
    .limit(MOST)
    .execute()

/** Tasks of units' programmes in the person's hands; not of drafts that only their makers read. */
export const listFollowedByPerson = (db: Db, personId: PersonId) =>
  db
    .selectFrom('plan_task')
    .innerJoin('plan', 'plan.id', 'plan_task.plan_id')
    .select(['plan_task.id', 'plan_task.text_sealed as textSealed', 'plan_task.due_on as dueOn'])
    .where('plan_task.owner_id', '=', personId)
    .where('plan_task.removed_at', 'is', null)
    .where('plan.kind', '=', 'tap_the')
    .where('plan.state', '!=', 'nhap')
    .orderBy('plan_task.due_on')
    .orderBy('plan_task.id')
    .limit(MOST)
    .execute()
