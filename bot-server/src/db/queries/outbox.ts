/** Queries of the outbox: put in, claim, settle; and the notices of the Mini App. */
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { type ClaimTimes, claimDue } from './claim.ts'

export type OutboxRow = Selectable<Database['outbox']>

/** Inserts unless the dedupe key is there already. @returns whether a row was added */
export const insertOutbox = async (
  db: Db,
  row: Insertable<Database['outbox']>,
): Promise<boolean> => {
  const result = await db
    .insertInto('outbox')
    .values(row)
    // Of any key: two who send again at once make one id, and PostgreSQL may meet that key before the other.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const insertNotice = async (db: Db, row: Insertable<Database['notice']>): Promise<void> => {
  await db.insertInto('notice').values(row).execute()
}

/** Claims up to `limit` messages that may leave now, oldest first; answers before a broadcast however long it is. */
export const claimOutbox = async (
  db: Db,
  times: ClaimTimes,
  limit: number,
): Promise<OutboxRow[]> => {
  const answers = await claimDue(db, { table: 'outbox', times, limit, only: 'answers' })
  const room = limit - answers.length
  const others =
    room > 0 ? await claimDue(db, { table: 'outbox', times, limit: room, only: 'others' }) : []
  const ids = [...answers, ...others]
  if (ids.length === 0) return []
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('id', 'in', ids as DeliveryId[])
    .orderBy('order_key')
    .execute()
}

/** Commits that a call is about to be made: from here on a crash leaves its outcome unknown. */
export const markSending = async (
  db: Db,
  id: DeliveryId,
  lockedUntil: Instant,
): Promise<boolean> => {
  const result = await db
    .updateTable('outbox')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      locked_until: lockedUntil,
    }))
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Records what became of a message. */
export const markOutcome = async (
  db: Db,
  id: DeliveryId,
  outcome: Partial<Pick<OutboxRow, 'state' | 'due_at' | 'sent_id' | 'last_error' | 'settled_at'>>,
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ ...outcome, locked_until: null })
    .where('id', '=', id)
    .execute()
}

/**
 * Records what is assumed of a call whose process died.
 * @returns false when another process recorded it first: what follows from it is that one's business
 */
export const markLostCall = async (
  db: Db,
  lost: { id: DeliveryId; wall: Instant },
  outcome: Parameters<typeof markOutcome>[2],
): Promise<boolean> => {
  const result = await db
    .updateTable('outbox')
    .set({ ...outcome, locked_until: null })
    .where('id', '=', lost.id)
    .where('state', '=', 'sending')
    .where('locked_until', '<', lost.wall)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Calls that were in flight when their process died: the lease ran out while `sending`. */
export const listLostCalls = (db: Db, wall: Instant): Promise<OutboxRow[]> =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'sending')
    .where('locked_until', '<', wall)
    .orderBy('order_key')
    .limit(500)
    .execute()

/** Lets go of messages whose time has passed. @returns how many */
export const markExpired = async (db: Db, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where('state', '=', 'ready')
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Puts off until a moment all that is waiting to leave before it, but for answers to somebody who just asked. */
export const holdUntil = async (db: Db, moment: Instant): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ due_at: moment })
    .where('state', '=', 'ready')
    .where('due_at', '<', moment)
    .where('kind', '!=', 'answer')
    .execute()
}

/** Gives back what was claimed and not begun (an orderly stop). */
export const releaseOutbox = async (db: Db, ids: readonly DeliveryId[]): Promise<void> => {
  if (ids.length === 0) return
  await db
    .updateTable('outbox')
    .set({ locked_until: null })
    .where('id', 'in', ids)
    .where('state', '=', 'ready')
    .execute()
}

/** Ends every lease at once: only for a database that no other process can hold. */
export const endAllLeases = async (db: Db, wall: Instant): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ locked_until: wall })
    .where('state', 'in', ['ready', 'sending'])
    .where('locked_until', 'is not', null)
    .execute()
  await db
    .updateTable('task')
    .set({ locked_until: wall })
    .where('state', '=', 'ready')
    .where('locked_until', 'is not', null)
    .execute()
}

/** The earliest moment after `now` at which a waiting message may leave. */
export const nextOutboxAt = async (db: Db, now: Instant): Promise<Instant | null> => {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('due_at').as('at'))
    .where('state', '=', 'ready')
    .where('due_at', '>', now)
    .executeTakeFirst()
  return row?.at ?? null
}
