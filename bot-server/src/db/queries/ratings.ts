/** Queries of ratings: counts of answers, and who has answered, which no row joins. */
import type { CampaignId, OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  answersOf,
  type RatingAnswer,
  type RatingQuestion,
} from '@quan-triet/shared/vocabulary/rating-answers'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'
import { withUnitsBelow } from './unit-lines.ts'

export interface AnswerCount {
  question: RatingQuestion
  answer: RatingAnswer
  count: number
}

/** Notes that somebody has answered a question, not what. @returns false when that was noted before */
export const markRated = async (
  db: Db,
  row: { session_id: SessionId; person_id: PersonId; question: RatingQuestion },
): Promise<boolean> => {
  const result = await db
    .insertInto('session_rated')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * Counts one answer more. Every answer to the question has its row from the first tap on, and every tap writes them all:
 * neither the order in which rows came to be nor which of them was written last tells what somebody said.
 */
export const countAnswer = async (
  db: Db,
  row: { session_id: SessionId; question: RatingQuestion; answer: RatingAnswer },
): Promise<void> => {
  const { session_id, question, answer: said } = row
  for (const answer of answersOf[question])
    await db
      .insertInto('session_rating')
      .values({ session_id, question, answer, count: answer === said ? 1 : 0 })
      .onConflict((conflict) =>
        conflict.columns(['session_id', 'question', 'answer']).doUpdateSet((eb) => ({
          count: eb('session_rating.count', '+', answer === said ? 1 : 0),
        })),
      )
      .execute()
}

export const listRatedBy = (
  db: Db,
  personId: PersonId,
): Promise<{ sessionId: SessionId; question: RatingQuestion }[]> =>
  db
    .selectFrom('session_rated')
    .select(['session_id as sessionId', 'question'])
    .where('person_id', '=', personId)
    .orderBy('session_id')
    .orderBy('question')
    .execute()

/** Forgets who rated the sessions that ended before a moment: their counts stay. */
export const forgetRaters = async (db: Db, endedBefore: Instant): Promise<void> => {
  await db
    .deleteFrom('session_rated')
    .where('session_id', 'in', (eb) =>
      eb.selectFrom('session').select('session.id').where('session.ends_at', '<=', endedBefore),
    )
    .execute()
}

export const countAnswersOfSession = (db: Db, sessionId: SessionId): Promise<AnswerCount[]> =>
  db
    .selectFrom('session_rating')
    .select(['question', 'answer', 'count'])
    .where('session_id', '=', sessionId)
    .execute()

interface UnitQuery {
  campaignId: CampaignId
  unitId: OrgUnitId
  now: Instant
  /** Sessions that ended before this moment. */
  endedBefore: Instant
  /** Questions of a session with fewer answers are left out, or a difference of sums would tell them. */
  least: number
}

/** The rated sessions of a unit and all below it whose counts may be shown, each question apart. */
const selectShown = (db: Db, { campaignId, unitId, now, endedBefore, least }: UnitQuery) =>
  withUnitsBelow(db, unitId, dayOf(now))
    .selectFrom('session_rating')
    .innerJoin('session', 'session.id', 'session_rating.session_id')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .innerJoin('audience', 'audience.id', 'campaign_node.org_unit_id')
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('session.ends_at', '<=', endedBefore)
    .where(
      sql<SqlBool>`(select sum(every_answer.count) from session_rating as every_answer
        where every_answer.session_id = session_rating.session_id
          and every_answer.question = session_rating.question) >= ${least}`,
    )

export const sumAnswersOfUnit = async (
  db: Db,
  query: UnitQuery,
): Promise<{ sessions: number; answers: AnswerCount[] }> => {
  const rows = await selectShown(db, query)
    .select(['session_rating.question', 'session_rating.answer'])
    .select((eb) => eb.fn.sum<number | string>('session_rating.count').as('count'))
    .groupBy(['session_rating.question', 'session_rating.answer'])
    .execute()
  const total = await selectShown(db, query)
    .select((eb) =>
      eb.fn.count<number | string>('session_rating.session_id').distinct().as('sessions'),
    )
    .executeTakeFirstOrThrow()
  return {
    sessions: Number(total.sessions),
    answers: rows.map((row) => ({ ...row, count: Number(row.count) })),
  }
}
