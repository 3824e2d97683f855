/** Queries of when a session's check-in opens, the session begins, or it ends: where a practice clock should stop. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

/** The first such moment after `now`, of sessions not yet closed. */
export const nextSessionMoment = async (db: Db, now: Instant): Promise<Instant | null> => {
  const moments: Instant[] = []
  for (const column of ['check_in_from', 'starts_at', 'ends_at'] as const) {
    const row = await db
      .selectFrom('session')
      .select((eb) => eb.fn.min(column).as('at'))
      .where(column, '>', now)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (row?.at) moments.push(row.at)
  }
  return moments.toSorted()[0] ?? null
}
