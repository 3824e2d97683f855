/** Queries that count tries at codes, so that nobody can guess one. */
import type { Instant } from '@quan-triet/shared/models/moments'
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
  await db
    .insertInto('code_try')
    .values({ id: entry.id, subject: entry.subject, tried_at: entry.now })
    .execute()
}

export const countCodeTries = async (db: Db, subject: string, since: Instant): Promise<number> => {
  const row = await db
    .selectFrom('code_try')
    .select((eb) => eb.fn.countAll<number>().as('tries'))
    .where('subject', '=', subject)
    .where('tried_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row.tries
}
