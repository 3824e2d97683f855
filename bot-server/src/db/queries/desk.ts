/** Queries of browsers at a desk that ask to be signed in: by the code they show, by the secret they keep. */
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

type DeskRow = Database['desk_request']

/** @returns false when a browser that still waits shows the same code */
export const insertDeskRequest = async (
  db: Db,
  row: Insertable<DeskRow>,
  now: Instant,
): Promise<boolean> => {
  await db.deleteFrom('desk_request').where('expires_at', '<', row.asked_at.slice(0, 10)).execute()
  const same = await waitingBy(db, row.code_hash, now)
  if (same.length > 0) return false
  await db.insertInto('desk_request').values(row).execute()
  return true
}

const waitingBy = (db: Db, codeHash: string, now: Instant): Promise<DeskRow[]> =>
  db
    .selectFrom('desk_request')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .where('approved_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()

/** The one browser that shows this code and waits; undefined also when two should show the same. */
export const findWaitingDesk = async (
  db: Db,
  codeHash: string,
  now: Instant,
): Promise<DeskRow | undefined> => {
  const [first, second] = await waitingBy(db, codeHash, now)
  return second ? undefined : first
}

/** @returns false when somebody approved it meanwhile */
export const markDeskApproved = async (
  db: Db,
  approval: { id: string; zaloUserId: ZaloUserId; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('desk_request')
    .set({ approved_at: approval.now, zalo_user_id: approval.zaloUserId })
    .where('id', '=', approval.id)
    .where('approved_at', 'is', null)
    .where('expires_at', '>', approval.now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const findDeskBySecret = (db: Db, secretHash: string): Promise<DeskRow | undefined> =>
  db.selectFrom('desk_request').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst()

/** Takes an approved request, once. @returns false when it was taken before */
export const markDeskTaken = async (db: Db, id: string, now: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('desk_request')
    .set({ taken_at: now })
    .where('id', '=', id)
    .where('approved_at', 'is not', null)
    .where('taken_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
