/** Queries of shares that are mostly used up, which all processes of one database know of. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

interface StoredDebt {
  subject: string
  fullAt: Instant
}

/** Those that are whole again between two moments, the deepest first. */
export const listDebts = async (
  db: Db,
  { after, until, limit }: { after: Instant; until: Instant; limit: number },
): Promise<StoredDebt[]> => {
  const rows = await db
    .selectFrom('share_debt')
    .selectAll()
    .where('full_at', '>', after)
    .where('full_at', '<=', until)
    .orderBy('full_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ subject: row.subject, fullAt: row.full_at }))
}

/**
 * Stores a debt over the one that was read, if it is still that one.
 * @param before null: there was none
 * @returns false when another process was faster
 */
export const replaceDebt = async (
  db: Db,
  { subject, fullAt }: StoredDebt,
  before: Instant | null,
): Promise<boolean> => {
  const row = { subject, full_at: fullAt }
  const done =
    before === null
      ? await db
          .insertInto('share_debt')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await db
          .updateTable('share_debt')
          .set({ full_at: fullAt })
          .where('subject', '=', subject)
          .where('full_at', '=', before)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows)
  return (done ?? 0n) > 0n
}

/** Forgets the shares that are whole again, and those that a wrong clock wrote. */
export const deleteSettledDebts = async (
  db: Db,
  { after, until }: { after: Instant; until: Instant },
): Promise<void> => {
  await db
    .deleteFrom('share_debt')
    .where((eb) => eb.or([eb('full_at', '<=', after), eb('full_at', '>', until)]))
    .execute()
}
