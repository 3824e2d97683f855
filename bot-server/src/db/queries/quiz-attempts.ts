/** Queries of goes at a test: who sat in which window, the paper drawn, what was chosen, how it was scored. */
import type {
  CampaignId,
  EssayId,
  OrgUnitId,
  PersonId,
  QuizAttemptId,
  QuizQuestionId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { QuizAttemptState } from '@quan-triet/shared/vocabulary/quiz-steps'
import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import type { DrawnQuestion } from '../../domain/quizzes/draw-paper.ts'
import type { Database, Db } from '../schema/database.ts'

export interface AttemptRecord {
  id: QuizAttemptId
  campaignId: CampaignId
  personId: PersonId
  unitId: OrgUnitId
  window: number
  essayId: EssayId | null
  state: QuizAttemptState
  begunAt: Instant
  endsAt: Instant
  resultsAt: Instant
  endedAt: Instant | null
  /** Null: not counted yet, or to be counted anew. */
  scoredAt: Instant | null
  right: number | null
  of: number
  isPassed: boolean
}

const recordOf = (row: Selectable<Database['quiz_attempt']>): AttemptRecord => ({
  id: row.id,
  campaignId: row.campaign_id,
  personId: row.person_id,
  unitId: row.org_unit_id,
  window: row.window_number,
  essayId: row.essay_id,
  state: row.state,
  begunAt: row.begun_at,
  endsAt: row.ends_at,
  resultsAt: row.results_at,
  endedAt: row.ended_at,
  scoredAt: row.scored_at,
  right: row.right_count,
  of: row.asked_count,
  isPassed: row.is_passed === 1,
})

/** A person's goes at a campaign's test, in their order. */
export const listAttemptsOf = async (
  db: Db,
  { campaignId, personId }: { campaignId: CampaignId; personId: PersonId },
): Promise<AttemptRecord[]> => {
  const rows = await db
    .selectFrom('quiz_attempt')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .orderBy('window_number')
    .execute()
  return rows.map(recordOf)
}

export const findAttempt = async (
  db: Db,
  id: QuizAttemptId,
): Promise<AttemptRecord | undefined> => {
  const row = await db
    .selectFrom('quiz_attempt')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && recordOf(row)
}

/** With its paper. @returns false when the person sits in that window already */
export const insertAttempt = async (
  db: Db,
  attempt: Insertable<Database['quiz_attempt']>,
  paper: readonly DrawnQuestion[],
): Promise<boolean> => {
  const result = await db
    .insertInto('quiz_attempt')
    .values(attempt)
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'person_id', 'window_number']).doNothing(),
    )
    .executeTakeFirst()
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  await db
    .insertInto('quiz_answer')
    .values(
      paper.map((drawn, index) => ({
        attempt_id: attempt.id,
        position: index + 1,
        question_id: drawn.questionId,
        option_order: drawn.order.join(''),
      })),
    )
    .execute()
  return true
}

/** A step is taken once: from the state that was seen. @returns false when somebody was faster */
export const stepAttempt = async (
  db: Db,
  { id, state }: Pick<AttemptRecord, 'id' | 'state'>,
  set: Partial<Insertable<Database['quiz_attempt']>>,
): Promise<boolean> => {
  const result = await db
    .updateTable('quiz_attempt')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export interface PaperLine {
  position: number
  questionId: QuizQuestionId
  order: number[]
  chosen: number | null
}

const Order = z.string().regex(/^[0-3]{4}$/)

/** A paper in its own order; which option is right is not in it. */
export const listPaper = async (db: Db, attemptId: QuizAttemptId): Promise<PaperLine[]> => {
  const rows = await db
    .selectFrom('quiz_answer')
    .select(['position', 'question_id as questionId', 'option_order', 'chosen'])
    .where('attempt_id', '=', attemptId)
    .orderBy('position')
    .execute()
  return rows.map(({ option_order: order, ...line }) => ({
    ...line,
    order: Array.from(Order.parse(order), Number),
  }))
}

/** @returns false when the paper has no such place */
export const setChosen = async (
  db: Db,
  at: { attemptId: QuizAttemptId; position: number },
  set: { chosen: number | null; answered_at: Instant | null },
): Promise<boolean> => {
  const result = await db
    .updateTable('quiz_answer')
    .set(set)
    .where('attempt_id', '=', at.attemptId)
    .where('position', '=', at.position)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const countAnswered = async (db: Db, attemptId: QuizAttemptId): Promise<number> => {
  const { count } = await db
    .selectFrom('quiz_answer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('attempt_id', '=', attemptId)
    .where('chosen', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Goes that the clock has ended, the oldest first. @param before until when, exclusive of the grace, they ran */
export const listRunOut = (db: Db, before: Instant, limit: number): Promise<AttemptRecord[]> =>
  db
    .selectFrom('quiz_attempt')
    .selectAll()
    .where('state', '=', 'dang_lam')
    .where('ends_at', '<=', before)
    .orderBy('ends_at')
    .orderBy('id')
    .limit(limit)
    .execute()
    .then((rows) => rows.map(recordOf))

/** Ended goes whose window is over and whose score is not counted, or is to be counted anew; the oldest first. */
export const listToScore = (db: Db, now: Instant, limit: number): Promise<AttemptRecord[]> =>
  db
    .selectFrom('quiz_attempt')
    .selectAll()
    .where('state', '!=', 'dang_lam')
    .where('scored_at', 'is', null)
    .where('results_at', '<=', now)
    .orderBy('ends_at')
    .orderBy('id')
    .limit(limit)
    .execute()
    .then((rows) => rows.map(recordOf))

/** Asks for a new score of every go in whose paper a question stands. @returns how many */
export const askForNewScores = async (db: Db, questionId: QuizQuestionId): Promise<number> => {
  const result = await db
    .updateTable('quiz_attempt')
    .set({ scored_at: null })
    .where('state', '=', 'da_cham')
    .where('id', 'in', (eb) =>
      eb.selectFrom('quiz_answer').select('attempt_id').where('question_id', '=', questionId),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export interface AttemptCounts {
  begun: number
  finished: number
  scored: number
  passed: number
}

/** Goes at a campaign's test, each counted once however it ended. */
export const countAttempts = async (db: Db, campaignId: CampaignId): Promise<AttemptCounts> => {
  const rows = await db
    .selectFrom('quiz_attempt')
    .select((eb) => [
      'state',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number | null>('is_passed').as('passed'),
    ])
    .where('campaign_id', '=', campaignId)
    .groupBy('state')
    .execute()
  const of = (state: QuizAttemptState): number =>
    rows.find((row) => row.state === state)?.count ?? 0
  const scored = of('da_cham')
  const finished = of('da_nop') + of('het_gio') + scored
  const passed = rows.reduce((sum, row) => sum + (row.passed ?? 0), 0)
  return { begun: of('dang_lam') + finished, finished, scored, passed }
}

/** Whether anybody has ever begun: from then on the paper stands. */
export const hasBegun = async (db: Db, campaignId: CampaignId): Promise<boolean> => {
  const row = await db
    .selectFrom('quiz_attempt')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What the questions of a paper say and which option of each is right. */
export const listQuestionsOfPaper = async (db: Db, attemptId: QuizAttemptId) => {
  const rows = await db
    .selectFrom('quiz_question')
    .select(['id', 'text', 'options', 'right_option as right', 'part_id as partId', 'struck_at'])
    .where('id', 'in', (eb) =>
      eb.selectFrom('quiz_answer').select('question_id').where('attempt_id', '=', attemptId),
    )
    .execute()
  return new Map(
    rows.map(({ options, struck_at: struckAt, ...row }) => [
      row.id,
      {
        ...row,
        options: z.array(z.string()).parse(JSON.parse(options)),
        isStruck: struckAt !== null,
      },
    ]),
  )
}

/** Forgets that a person sat, with all answers; what the essay's row counts stays. */
export const forgetAttemptsOf = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('quiz_attempt').where('person_id', '=', personId).execute()
}

/** Goes of a person for a copy of the own data, the newest first. */
export const listOwnAttempts = (db: Db, personId: PersonId, limit: number) =>
  db
    .selectFrom('quiz_attempt')
    .innerJoin('campaign', 'campaign.id', 'quiz_attempt.campaign_id')
    .select([
      'campaign.title',
      'quiz_attempt.begun_at as begunAt',
      'quiz_attempt.ended_at as endedAt',
      'quiz_attempt.right_count as right',
      'quiz_attempt.asked_count as of',
    ])
    .where('quiz_attempt.person_id', '=', personId)
    .orderBy('quiz_attempt.begun_at', 'desc')
    .limit(limit)
    .execute()
