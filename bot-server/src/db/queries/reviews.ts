/** Queries of reviews (sơ kết, tổng kết), their dates, and which reminders of them have gone. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { chunksOf } from '../chunks.ts'
import type { Database, Db, NewRow } from '../schema/database.ts'

export type ReviewRecord = Database['review']
export type ReviewDateRecord = Database['review_date']

/** Of a unit, not ended; the newest first. */
export const listReviewsOf = (db: Db, unitId: OrgUnitId): Promise<ReviewRecord[]> =>
  db
    .selectFrom('review')
    .selectAll()
    .where('org_unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .execute()

export const findReview = (db: Db, id: string): Promise<ReviewRecord | undefined> =>
  db
    .selectFrom('review')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** The review that a date belongs to. */
export const findReviewOfDate = (db: Db, dateId: string): Promise<ReviewRecord | undefined> =>
  db
    .selectFrom('review')
    .innerJoin('review_date', 'review_date.review_id', 'review.id')
    .selectAll('review')
    .where('review_date.id', '=', dateId)
    .where('review.ended_at', 'is', null)
    .executeTakeFirst()

export const listReviewDates = async (
  db: Db,
  reviewIds: readonly string[],
): Promise<Map<string, ReviewDateRecord[]>> => {
  const found: ReviewDateRecord[] = []
  for (const some of chunksOf(reviewIds))
    found.push(
      ...(await db
        .selectFrom('review_date')
        .selectAll()
        .where('review_id', 'in', some)
        .orderBy('due_at')
        .orderBy('id')
        .execute()),
    )
  return Map.groupBy(found, (one) => one.review_id)
}

export const insertReview = async (
  db: Db,
  review: NewRow<'review'>,
  dates: readonly NewRow<'review_date'>[],
): Promise<void> => {
  await db.insertInto('review').values(review).execute()
  for (const some of chunksOf(dates)) await db.insertInto('review_date').values(some).execute()
}

export const markReviewHeld = async (
  db: Db,
  id: string,
  held: Pick<ReviewDateRecord, 'held_on' | 'note' | 'noted_by'>,
): Promise<void> => {
  await db.updateTable('review_date').set(held).where('id', '=', id).execute()
}

export const endReview = async (db: Db, id: string, now: Instant): Promise<void> => {
  await db.updateTable('review').set({ ended_at: now }).where('id', '=', id).execute()
}

export interface ComingReview {
  dateId: string
  dueAt: Instant
  reminders: number
  unitId: OrgUnitId
  title: string
}

/** Dates between two moments that were not held, of reviews that are not ended. */
export const listComingReviews = (
  db: Db,
  { after, until, limit }: { after: Instant; until: Instant; limit: number },
): Promise<ComingReview[]> =>
  db
    .selectFrom('review_date')
    .innerJoin('review', 'review.id', 'review_date.review_id')
    .select([
      'review_date.id as dateId',
      'review_date.due_at as dueAt',
      'review_date.reminders',
      'review.org_unit_id as unitId',
      'review.title',
    ])
    .where('review_date.due_at', '>', after)
    .where('review_date.due_at', '<=', until)
    .where('review_date.held_on', 'is', null)
    .where('review_date.reminders', '<', 2)
    .where('review.ended_at', 'is', null)
    .orderBy('review_date.due_at')
    .orderBy('review_date.id')
    .limit(limit)
    .execute()

/** @returns false when another process has reminded meanwhile */
export const noteReviewReminded = async (
  db: Db,
  id: string,
  { before, after }: { before: number; after: number },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('review_date')
    .set({ reminders: after })
    .where('id', '=', id)
    .where('reminders', '=', before)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
