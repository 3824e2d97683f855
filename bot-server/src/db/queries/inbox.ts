/** Queries of the inbox: read an event that waits, settle it and forget its words (ruling 7). */
import { type Selectable, sql } from 'kysely'
import { skipLocked } from '../dialect.ts'
import type { Database, Db } from '../schema/database.ts'

export const findEvent = (
  db: Db,
  source: string,
  eventId: string,
): Promise<Selectable<Database['inbox']> | undefined> =>
  db
    .selectFrom('inbox')
    .selectAll()
    .where('source', '=', source)
    .where('event_id', '=', eventId)
    .executeTakeFirst()

/** Queues up to `limit` events that wait, oldest first, each as a task of its chat's lane. @returns how many */
export const queueEvents = async (db: Db, limit: number): Promise<number> => {
  const waiting = await sql<{
    source: string
    event_id: string
    chat: string
    order_key: string
    received_at: string
  }>`
    update inbox set state = 'queued'
    where (source, event_id) in (
      select source, event_id from inbox where state = 'received'
      order by order_key limit ${limit} ${skipLocked(db)}
    )
    returning source, event_id, chat, order_key, received_at`.execute(db)
  if (waiting.rows.length === 0) return 0
  await db
    .insertInto('task')
    .values(
      waiting.rows.map((event) => ({
        id: event.order_key,
        kind: 'answer-message',
        dedupe_key: `answer-message:${event.source}:${event.event_id}`,
        lane: `chat:${event.chat}`,
        payload: JSON.stringify({ source: event.source, eventId: event.event_id }),
        state: 'ready' as const,
        due_at: event.received_at,
        attempts: 0,
        locked_until: null,
        last_error: null,
      })),
    )
    // One event that cannot be queued must not keep all that come after it from being understood.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return waiting.rows.length
}

/** Records what became of an event and empties its body, in the transaction that settles it. */
export const settleEvent = async (
  db: Db,
  event: {
    source: string
    eventId: string
    state: 'settled' | 'ignored' | 'dead'
    reason: string | null
  },
): Promise<void> => {
  await db
    .updateTable('inbox')
    .set({ state: event.state, reason: event.reason, body: '' })
    .where('source', '=', event.source)
    .where('event_id', '=', event.eventId)
    .execute()
}
