/** Queries that write questions to the speaker and recommendations: number them, answer, close, forget. */
import type { CampaignId, CampaignNodeId, PersonId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  RecommendationCategory,
  RecommendationState,
} from '@quan-triet/shared/vocabulary/matters'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import type { StoredQuestion, StoredRecommendation } from './matters.ts'

/** So many would have to be recorded in one branch at the very same moment. */
const MOST_TRIES = 200

/**
 * Gives a new row the next number of its campaign node. Of two at once the later one finds the number taken, without an
 * error that would end its transaction, and takes the next.
 */
const numbered = async (
  db: Db,
  { table, nodeId }: { table: MatterKind; nodeId: CampaignNodeId },
  insert: (number: number) => Promise<bigint | undefined>,
): Promise<number> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.max('number').as('last'))
      .where('campaign_node_id', '=', nodeId)
      .executeTakeFirst()
    const number = (row?.last ?? 0) + 1
    if ((await insert(number)) === 1n) return number
  }
  throw new Error(`${table}: no number is free in ${nodeId}`)
}

/** @returns the number it was given */
export const insertQuestion = (
  db: Db,
  row: Omit<Insertable<Database['question']>, 'number'>,
): Promise<number> =>
  numbered(db, { table: 'question', nodeId: row.campaign_node_id }, async (number) => {
    const result = await db
      .insertInto('question')
      .values({ ...row, number })
      .onConflict((conflict) => conflict.columns(['campaign_node_id', 'number']).doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows
  })

/** @returns the number it was given */
export const insertRecommendation = (
  db: Db,
  row: Omit<Insertable<Database['recommendation']>, 'number'>,
): Promise<number> =>
  numbered(db, { table: 'recommendation', nodeId: row.campaign_node_id }, async (number) => {
    const result = await db
      .insertInto('recommendation')
      .values({ ...row, number })
      .onConflict((conflict) => conflict.columns(['campaign_node_id', 'number']).doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows
  })

interface Answer {
  answer_sealed: string
  answered_at: Instant
  answered_by: PersonId
}

/** @returns false when somebody has answered it meanwhile, or it is gone */
export const answerQuestion = async (
  db: Db,
  { id, state }: Pick<StoredQuestion, 'id' | 'state'>,
  answer: Answer,
): Promise<boolean> => {
  const result = await db
    .updateTable('question')
    .set({ ...answer, state: 'da_tra_loi' })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** @returns false when it has gone another step meanwhile */
export const changeRecommendation = async (
  db: Db,
  { id, state }: StoredRecommendation,
  to: { state: RecommendationState; category?: RecommendationCategory } & Partial<Answer>,
): Promise<boolean> => {
  const result = await db
    .updateTable('recommendation')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

const forgotten = { person_id: null, content_sealed: null, answer_sealed: null } as const

/** Takes words and name from what a person has sent; the rows stay, for the count. */
export const forgetMattersOf = async (db: Db, personId: PersonId): Promise<void> => {
  await db.updateTable('question').set(forgotten).where('person_id', '=', personId).execute()
  await db.updateTable('recommendation').set(forgotten).where('person_id', '=', personId).execute()
}

/** The same for everything sent in a campaign. */
export const forgetMattersOfCampaign = async (db: Db, campaignId: CampaignId): Promise<void> => {
  for (const table of ['question', 'recommendation'] as const)
    await db
      .updateTable(table)
      .set(forgotten)
      .where('campaign_node_id', 'in', (eb) =>
        eb
          .selectFrom('campaign_node')
          .select('campaign_node.id')
          .where('campaign_node.campaign_id', '=', campaignId),
      )
      .execute()
}
