/** Queries that count tries at codes, so that nobody can guess one. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'

/** Notes one try of a subject (`check-in:<person>`, `roster:<account>`) and forgets those before `since`. */
export const insertCodeTry = async (
  db: Db,
  entry: { id: string; subject: string; now: Instant; since: Instant },
): Promise<void> => {
  await db
    .deleteFrom('code_try')
    .where('subject', '=', entry.subject)
    .where('tried_at', '<', entry.since)
    .execute()
  await noteTry(db, entry)
}

/** Notes one try and leaves old ones to the hourly tidying up. */
export const noteTry = gathered(
  async (
    db: Db,
    entries: readonly { id: string; subject: string; now: Instant }[],
  ): Promise<void[]> => {
    const rows = entries.map(({ id, subject, now }) => ({ id, subject, tried_at: now }))
    await db.insertInto('code_try').values(rows).execute()
    return entries.map(() => undefined)
  },
)

export const countCodeTries = gathered(
  async (db: Db, subjects: readonly string[], since: Instant): Promise<number[]> => {
    const rows = await db
      .selectFrom('code_try')
      .select((eb) => ['subject', eb.fn.countAll<number>().as('tries')])
      .where(isAmong(db, 'subject', subjects))
      .where('tried_at', '>=', since)
      .groupBy('subject')
      .execute()
    const tries = new Map(rows.map((row) => [row.subject, row.tries]))
    return subjects.map((subject) => tries.get(subject) ?? 0)
  },
)
