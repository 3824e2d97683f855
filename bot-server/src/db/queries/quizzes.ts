/** Queries of a campaign's test: its terms, its windows and the bank of questions. */
import type { CampaignId, PartId, QuizQuestionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import {
  type QuizPart,
  type QuizQuestion,
  type QuizQuestionDraft,
  type QuizWindow,
  usualQuizTerms,
} from '@quan-triet/shared/models/quiz'
import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import { chunksOf } from '../chunks.ts'
import { isAmong } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'

export interface QuizRecord {
  questionCount: number
  minutes: number
  passPercent: number
  publishedAt: Instant | null
  /** In order. */
  windows: QuizWindow[]
}

/** Unpublished, under the usual terms and without a window, while nobody has set anything. */
export const getQuizRecord = async (db: Db, campaignId: CampaignId): Promise<QuizRecord> => {
  const row = await db
    .selectFrom('quiz')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  const windows = await db
    .selectFrom('quiz_window')
    .select(['opens_at as opensAt', 'closes_at as closesAt'])
    .where('campaign_id', '=', campaignId)
    .orderBy('number')
    .execute()
  return {
    questionCount: row?.question_count ?? usualQuizTerms.questionCount,
    minutes: row?.minutes ?? usualQuizTerms.minutes,
    passPercent: row?.pass_percent ?? usualQuizTerms.passPercent,
    publishedAt: row?.published_at ?? null,
    windows,
  }
}

/** Stores terms and windows in place of the earlier ones; whether it is published stays. */
export const storeQuizTerms = async (
  db: Db,
  campaignId: CampaignId,
  { windows, ...terms }: Omit<QuizRecord, 'publishedAt'>,
): Promise<void> => {
  const set = {
    question_count: terms.questionCount,
    minutes: terms.minutes,
    pass_percent: terms.passPercent,
  }
  await db
    .insertInto('quiz')
    .values({ ...set, campaign_id: campaignId })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(set))
    .execute()
  await db.deleteFrom('quiz_window').where('campaign_id', '=', campaignId).execute()
  if (windows.length === 0) return
  await db
    .insertInto('quiz_window')
    .values(
      windows.map((window, index) => ({
        campaign_id: campaignId,
        number: index + 1,
        opens_at: window.opensAt,
        closes_at: window.closesAt,
      })),
    )
    .execute()
}

/** The row is there: terms were stored before. */
export const setQuizPublished = async (
  db: Db,
  campaignId: CampaignId,
  published: Pick<Selectable<Database['quiz']>, 'published_at' | 'published_by'>,
): Promise<void> => {
  await db.updateTable('quiz').set(published).where('campaign_id', '=', campaignId).execute()
}

const Options = z.array(z.string())

const questionOf = (row: Selectable<Database['quiz_question']>): QuizQuestion => ({
  id: row.id,
  position: row.position,
  text: row.text,
  options: Options.parse(JSON.parse(row.options)),
  right: row.right_option,
  partId: row.part_id,
  struck: row.struck_at === null ? null : { at: row.struck_at, reason: row.strike_reason ?? '' },
})

/** The whole bank in its order, with what is right: never for who sits. */
export const listQuizQuestions = async (
  db: Db,
  campaignId: CampaignId,
): Promise<QuizQuestion[]> => {
  const rows = await db
    .selectFrom('quiz_question')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(questionOf)
}

/** Of a bank, what may be drawn: the struck ones are not asked any more. */
export const listUsableQuestions = async (
  db: Db,
  campaignId: CampaignId,
): Promise<QuizQuestionId[]> => {
  const rows = await db
    .selectFrom('quiz_question')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('struck_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

const columnsOf = (draft: QuizQuestionDraft) => ({
  text: draft.text,
  options: JSON.stringify(draft.options),
  right_option: draft.right,
  part_id: draft.partId,
})

export interface NewQuestion extends QuizQuestionDraft {
  id: QuizQuestionId
  position: number
}

export const insertQuizQuestions = async (
  db: Db,
  campaignId: CampaignId,
  questions: readonly NewQuestion[],
): Promise<void> => {
  const rows = questions.map((one): Insertable<Database['quiz_question']> => ({
    ...columnsOf(one),
    id: one.id,
    campaign_id: campaignId,
    position: one.position,
  }))
  for (const some of chunksOf(rows, 200))
    await db.insertInto('quiz_question').values(some).execute()
}

export const updateQuizQuestion = async (
  db: Db,
  id: QuizQuestionId,
  draft: QuizQuestionDraft,
): Promise<void> => {
  await db.updateTable('quiz_question').set(columnsOf(draft)).where('id', '=', id).execute()
}

export const deleteQuizQuestion = async (db: Db, id: QuizQuestionId): Promise<void> => {
  await db.deleteFrom('quiz_question').where('id', '=', id).execute()
}

/** Takes a question out, once. @returns false when it is out already */
export const strikeQuizQuestion = async (
  db: Db,
  id: QuizQuestionId,
  struck: Pick<Insertable<Database['quiz_question']>, 'struck_at' | 'struck_by' | 'strike_reason'>,
): Promise<boolean> => {
  const result = await db
    .updateTable('quiz_question')
    .set(struck)
    .where('id', '=', id)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The parts of a campaign's documents, the weightiest document first. */
export const listQuizParts = async (db: Db, campaignId: CampaignId): Promise<QuizPart[]> => {
  const rows = await db
    .selectFrom('campaign_document')
    .innerJoin('document_part', 'document_part.document_id', 'campaign_document.document_id')
    .select(['document_part.id', 'document_part.position', 'document_part.heading'])
    .where('campaign_document.campaign_id', '=', campaignId)
    .orderBy('campaign_document.priority')
    .orderBy('campaign_document.document_id')
    .orderBy('document_part.position')
    .execute()
  return rows.map((row) => ({ partId: row.id, position: row.position, label: row.heading }))
}

/** The headings of some parts, as they are now. */
export const listPartHeadings = async (
  db: Db,
  partIds: readonly PartId[],
): Promise<Map<PartId, { position: number; heading: string }>> => {
  const rows = await db
    .selectFrom('document_part')
    .select(['id', 'position', 'heading'])
    .where(isAmong(db, 'id', partIds))
    .execute()
  return new Map(rows.map(({ id, ...part }) => [id, part]))
}
