/** Queries of the inbox: read events that wait, settle them and forget their words (ruling 7). */
import { sql } from 'kysely'
import { isAmong, skipLocked } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

export interface EventRef {
  source: string
  eventId: string
}

/** The raw bodies of those events that are queued, in the order asked for; undefined for one that is settled already. */
export const listQueuedBodies = async (
  db: Db,
  events: readonly EventRef[],
): Promise<(string | undefined)[]> => {
  const bodies = new Map<string, string>()
  for (const [source, some] of Map.groupBy(events, (event) => event.source)) {
    const rows = await db
      .selectFrom('inbox')
      .select(['event_id', 'body'])
      .where('source', '=', source)
      .where(isAmong(db, 'event_id', idsOf(some)))
      .where('state', '=', 'queued')
      .execute()
    for (const row of rows) bodies.set(`${source} ${row.event_id}`, row.body)
  }
  return events.map(({ source, eventId }) => bodies.get(`${source} ${eventId}`))
}

const idsOf = (events: readonly EventRef[]): string[] => events.map(({ eventId }) => eventId)

/** Queues up to `limit` events that wait, oldest first, each as a task of its chat's lane. @returns how many */
export const queueEvents = async (db: Db, limit: number): Promise<number> => {
  const waiting = await sql<{
    source: string
    event_id: string
    chat: string
    order_key: string
    received_at: string
  }>`
    with oldest as materialized (
      select source, event_id from inbox where state = 'received'
      order by order_key limit ${limit} ${skipLocked(db)}
    )
    update inbox set state = 'queued'
    where (source, event_id) in (select source, event_id from oldest)
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

export interface EventEnd extends EventRef {
  state: 'settled' | 'ignored' | 'dead'
  reason: string | null
}

/** Records what became of events and empties their bodies, in the transaction that settles them. */
export const settleEvents = async (db: Db, ends: readonly EventEnd[]): Promise<void> => {
  const alike = Map.groupBy(ends, ({ source, state, reason }) => `${source} ${state} ${reason}`)
  for (const some of alike.values()) {
    const [first] = some
    if (!first) continue
    await db
      .updateTable('inbox')
      .set({ state: first.state, reason: first.reason, body: '' })
      .where('source', '=', first.source)
      .where(isAmong(db, 'event_id', idsOf(some)))
      .execute()
  }
}
