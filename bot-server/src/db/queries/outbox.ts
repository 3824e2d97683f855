/** Queries of the outbox: put in, settle, hold; and the notices of the Mini App. Claiming is in `claim-outbox.ts`. */
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { type Insertable, type Selectable, sql } from 'kysely'
import { gathered } from '../gathered.ts'
import type { Database, Db } from '../schema/database.ts'

export type OutboxRow = Selectable<Database['outbox']>

/** Written into the statement: an index of only what waits is not used for a parameter. */
const READY = sql.lit<'ready'>('ready')
const SENDING = sql.lit<'sending'>('sending')

/** What becomes of a message by a call, or by what stands in the way of one. */
export type OutboxChange = Partial<
  Pick<
    OutboxRow,
    'state' | 'due_at' | 'attempts' | 'sent_id' | 'last_error' | 'cause' | 'settled_at'
  >
>

/** Inserts unless the dedupe key is there already. @returns whether a row was added */
export const insertOutbox = gathered(
  async (db: Db, messages: readonly Insertable<Database['outbox']>[]): Promise<boolean[]> => {
    const rows = await db
      .insertInto('outbox')
      .values(messages)
      // Of any key: two who send again at once make one id, and PostgreSQL may meet that key before the other.
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const added = new Set(rows.map((row) => row.id))
    return messages.map(({ id }) => added.delete(id))
  },
)

/** Whether an intent was put in already, by whatever way it went. */
export const hasOutbox = async (db: Db, dedupeKey: string): Promise<boolean> => {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst()
  return row !== undefined
}

export const insertNotice = async (db: Db, row: Insertable<Database['notice']>): Promise<void> => {
  await db.insertInto('notice').values(row).execute()
}

/**
 * Commits that a call is about to be made: from here on a crash leaves its outcome unknown.
 * @returns the messages that go with it: those that nobody settled meanwhile
 */
export const markSending = async (
  db: Db,
  ids: readonly DeliveryId[],
  lockedUntil: Instant,
): Promise<DeliveryId[]> => {
  const rows = await db
    .updateTable('outbox')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      locked_until: lockedUntil,
    }))
    .where('id', 'in', ids)
    .where('state', '=', 'ready')
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Records what became of a message by a call. A call that was given up for lost meanwhile may still say how it ended,
 * unless the message has been sent again since.
 * @param call.attempts which try it was, counted from 1
 */
export const markOutcome = async (
  db: Db,
  call: { id: DeliveryId; attempts: number },
  outcome: OutboxChange,
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ ...outcome, locked_until: null })
    .where('id', '=', call.id)
    .where('state', 'in', ['sending', 'unknown'])
    .where('attempts', '=', call.attempts)
    .execute()
}

/** Records what became of a message that no call could be made for. */
export const markUnsent = async (db: Db, id: DeliveryId, outcome: OutboxChange): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ ...outcome, locked_until: null })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .execute()
}

/**
 * Records what is assumed of a call whose process died.
 * @returns false when another process recorded it first: what follows from it is that one's business
 */
export const markLostCall = async (
  db: Db,
  lost: { id: DeliveryId; wall: Instant },
  outcome: OutboxChange,
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
    .where('state', '=', SENDING)
    .where('locked_until', '<', wall)
    .orderBy('order_key')
    .limit(500)
    .execute()

/** Lets go of messages whose time has passed. @returns how many */
export const markExpired = async (db: Db, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where('state', '=', READY)
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Puts off until a moment what one flow has waiting to leave by a way before it; answers are never held. */
export const holdFlow = async (
  db: Db,
  { way, flow, until }: { way: SendingWay; flow: string; until: Instant },
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ due_at: until })
    .where('state', '=', READY)
    .where('way', '=', way)
    .where('flow', '=', flow)
    .where('due_at', '<', until)
    .where('kind', '!=', 'answer')
    .execute()
}

/**
 * Gathers what groups are due: puts off until the digest what fell due after the last one, unless it was tried already
 * or would be too late by then.
 */
export const gatherFlow = async (
  db: Db,
  digest: { way: SendingWay; flow: string; after: Instant; now: Instant; until: Instant },
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ due_at: digest.until })
    .where('state', '=', READY)
    .where('way', '=', digest.way)
    .where('flow', '=', digest.flow)
    .where('due_at', '>', digest.after)
    .where('due_at', '<=', digest.now)
    .where('chat_kind', '=', 'group')
    .where('kind', '!=', 'answer')
    .where('attempts', '=', 0)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', digest.until)]))
    .execute()
}

/** Puts off until the next month what is due by a way whose quota is used up, but for answers. @returns how many */
export const holdForQuota = async (
  db: Db,
  { way, now, until }: { way: SendingWay; now: Instant; until: Instant },
): Promise<number> => {
  const result = await db
    .updateTable('outbox')
    .set({ due_at: until, cause: 'quota_spent' })
    .where('state', '=', READY)
    .where('way', '=', way)
    .where('due_at', '<=', now)
    .where('kind', '!=', 'answer')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Lets go of answers that no quota is left for: a month later nobody asks any more. @returns how many */
export const dropAnswers = async (db: Db, way: SendingWay, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'expired', cause: 'quota_spent', settled_at: now })
    .where('state', '=', READY)
    .where('way', '=', way)
    .where('due_at', '<=', now)
    .where('kind', '=', 'answer')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Lets what waited for a new quota leave now: there is room again. */
export const endQuotaHold = async (db: Db, way: SendingWay, now: Instant): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ due_at: now, cause: null })
    .where('state', '=', READY)
    .where('way', '=', way)
    .where('due_at', '>', now)
    .where('cause', '=', 'quota_spent')
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

/**
 * Calls the outcome of all unknown that is due and has not left, but for other programs: those know what they have had.
 * @returns how many
 */
export const markDueUnknown = async (db: Db, now: Instant): Promise<number> => {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'unknown', cause: 'process_ended', locked_until: null, settled_at: now })
    .where('state', 'in', ['ready', 'sending'])
    .where('due_at', '<=', now)
    .where('way', '<>', 'webhook')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
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
    .where('state', '=', READY)
    .where('due_at', '>', now)
    .executeTakeFirst()
  return row?.at ?? null
}
