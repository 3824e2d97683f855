/** Queries of questions to the speaker and recommendations: find, list, count. */
import type {
  CampaignNodeId,
  OrgUnitId,
  PersonId,
  QuestionId,
  RecommendationGroupId,
  RecommendationId,
} from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  QuestionState,
  RecommendationCategory,
  RecommendationState,
} from '@quan-triet/shared/vocabulary/matters'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'

interface Stored {
  nodeId: CampaignNodeId
  /** The unit whose key seals the words. */
  unitId: OrgUnitId
  number: number
  hidesName: number
  contentSealed: string | null
  answerSealed: string | null
  sentAt: Instant
  answeredAt: Instant | null
}

export interface StoredQuestion extends Stored {
  kind: 'question'
  id: QuestionId
  state: QuestionState
  sessionNumber: number | null
  sessionTitle: string | null
}

export interface StoredRecommendation extends Stored {
  kind: 'recommendation'
  id: RecommendationId
  state: RecommendationState
  category: RecommendationCategory
  /** The group of the branch that holds it. */
  groupId: RecommendationGroupId | null
  draftTitle: string | null
  draftPart: string | null
}

export type StoredMatter = StoredQuestion | StoredRecommendation

/** With the name of who sent it, where that is not hidden. */
export type SentMatter = StoredMatter & { sender: string | null }

const MOST = 500
/** How many of a kind a person has sent from an instant on. */
export const countMattersOf = async (
  db: Db,
  query: { kind: MatterKind; personId: PersonId; since: Instant },
): Promise<number> => {
  const { kind, personId, since } = query
  const sentAt = kind === 'question' ? sql.ref('asked_at') : sql.ref('sent_at')
  const row = await db
    .selectFrom(kind)
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .where('person_id', '=', personId)
    .where(sql<SqlBool>`${sentAt} >= ${since}`)
    .executeTakeFirstOrThrow()
  return row.sent
}

const selectQuestions = (db: Db) =>
  db
    .selectFrom('question')
    .innerJoin('campaign_node', 'campaign_node.id', 'question.campaign_node_id')
    .leftJoin('session', 'session.id', 'question.session_id')
    .select([
      'question.id',
      'question.campaign_node_id as nodeId',
      'campaign_node.org_unit_id as unitId',
      'question.number',
      'question.state',
      'question.hides_name as hidesName',
      'question.content_sealed as contentSealed',
      'question.answer_sealed as answerSealed',
      'question.asked_at as sentAt',
      'question.answered_at as answeredAt',
      'session.number as sessionNumber',
      'session.title as sessionTitle',
    ])

const selectRecommendations = (db: Db) =>
  db
    .selectFrom('recommendation')
    .innerJoin('campaign_node', 'campaign_node.id', 'recommendation.campaign_node_id')
    .leftJoin('document as draft', 'draft.id', 'recommendation.draft_document_id')
    .leftJoin('document_part as draft_part', 'draft_part.id', 'recommendation.draft_part_id')
    .select([
      'recommendation.id',
      'recommendation.campaign_node_id as nodeId',
      'campaign_node.org_unit_id as unitId',
      'recommendation.number',
      'recommendation.state',
      'recommendation.category',
      'recommendation.group_id as groupId',
      'draft.title as draftTitle',
      'draft_part.heading as draftPart',
      'recommendation.hides_name as hidesName',
      'recommendation.content_sealed as contentSealed',
      'recommendation.answer_sealed as answerSealed',
      'recommendation.sent_at as sentAt',
      'recommendation.answered_at as answeredAt',
    ])

const isQuestion = { kind: 'question' } as const
const isRecommendation = { kind: 'recommendation' } as const

/** Both kinds that a person has sent, newest first. */
export const listMattersOfPerson = async (db: Db, personId: PersonId): Promise<StoredMatter[]> => {
  const questions = await selectQuestions(db)
    .where('question.person_id', '=', personId)
    .orderBy('question.asked_at', 'desc')
    .orderBy('question.number', 'desc')
    .limit(MOST)
    .execute()
  const recommendations = await selectRecommendations(db)
    .where('recommendation.person_id', '=', personId)
    .orderBy('recommendation.sent_at', 'desc')
    .orderBy('recommendation.number', 'desc')
    .limit(MOST)
    .execute()
  return [
    ...questions.map((row) => ({ ...isQuestion, ...row })),
    ...recommendations.map((row) => ({ ...isRecommendation, ...row })),
  ].toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
}

/** Both kinds that a campaign node was sent, newest first. A hidden name is not read from the database at all. */
export const listMattersOfNode = async (db: Db, nodeId: CampaignNodeId): Promise<SentMatter[]> => {
  const questions = await selectQuestions(db)
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'question.person_id').on('question.hides_name', '=', 0),
    )
    .select('person.full_name as sender')
    .where('question.campaign_node_id', '=', nodeId)
    .orderBy('question.number', 'desc')
    .limit(MOST)
    .execute()
  const recommendations = await selectRecommendations(db)
    .leftJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'recommendation.person_id')
        .on('recommendation.hides_name', '=', 0),
    )
    .select('person.full_name as sender')
    .where('recommendation.campaign_node_id', '=', nodeId)
    .orderBy('recommendation.number', 'desc')
    .limit(MOST)
    .execute()
  return [
    ...questions.map((row) => ({ ...isQuestion, ...row })),
    ...recommendations.map((row) => ({ ...isRecommendation, ...row })),
  ].toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
}

/** @returns undefined when there is none of that kind under the id */
export const findMatter = async (
  db: Db,
  { kind, id }: { kind: MatterKind; id: string },
): Promise<StoredMatter | undefined> => {
  if (kind === 'question') {
    const row = await selectQuestions(db)
      .where('question.id', '=', asQuestionId(id))
      .executeTakeFirst()
    return row && { ...isQuestion, ...row }
  }
  const row = await selectRecommendations(db)
    .where('recommendation.id', '=', asRecommendationId(id))
    .executeTakeFirst()
  return row && { ...isRecommendation, ...row }
}

/** Safe because the id is only looked for. */
const asQuestionId = (id: string): QuestionId => id as QuestionId
const asRecommendationId = (id: string): RecommendationId => id as RecommendationId

/** Whom an answer goes to, whether or not the name is hidden: for sending alone, never to be shown. */
export const findSenderOf = async (
  db: Db,
  matter: Pick<StoredMatter, 'kind' | 'id'>,
): Promise<PersonId | null> => {
  const row = await db
    .selectFrom(matter.kind)
    .select('person_id')
    .where('id', '=', matter.id)
    .executeTakeFirst()
  return row?.person_id ?? null
}
