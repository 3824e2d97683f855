/** Queries of the log of what the bot was asked: intents, hours and hashes, never words. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import { gathered } from '../gathered.ts'
import type { Database, Db } from '../schema/database.ts'

export const insertLogLines = gathered(
  async (db: Db, all: readonly (readonly Insertable<Database['bot_log']>[])[]): Promise<void[]> => {
    const lines = all.flat()
    if (lines.length > 0) await db.insertInto('bot_log').values(lines).execute()
    return all.map(() => undefined)
  },
)

/** How often each intent was understood since a moment. */
export const countLogged = async (db: Db, since: Instant): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('bot_log')
    .select(({ fn }) => ['intent', fn.countAll<number | string>().as('n')])
    .where('at', '>=', since)
    .groupBy('intent')
    .execute()
  return new Map(rows.map((row) => [row.intent, Number(row.n)]))
}

/** How many lines there are of an account. @param account its keyed hash */
export const countLoggedOf = async (db: Db, account: string): Promise<number> => {
  const { n } = await db
    .selectFrom('bot_log')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('user_hash', '=', account)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Deletes up to `limit` lines of before a moment, oldest first. @returns how many */
export const deleteLogLines = async (
  db: Db,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> => {
  const result = await db
    .deleteFrom('bot_log')
    .where('id', 'in', (eb) =>
      eb.selectFrom('bot_log').select('id').where('at', '<', before).orderBy('at').limit(limit),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
