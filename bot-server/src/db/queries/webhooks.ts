/** Queries of programs that are told of counts: where each listens, what it is told, how it stands. */
import type { OrgUnitId, WebhookId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Webhook, WebhookDelivery, WebhookStop } from '@quan-triet/shared/models/webhook'
import { WebhookEvent } from '@quan-triet/shared/vocabulary/webhook-events'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Database, Db, NewRow } from '../schema/database.ts'

const Events = z.array(WebhookEvent)

export type WebhookRow = Selectable<Database['webhook']>

/** Its messages leave one after another. */
export const laneOfWebhook = (id: WebhookId): string => `webhook:${id}`

const kept = (db: Db) => db.selectFrom('webhook').selectAll().where('removed_at', 'is', null)

export const findWebhook = (db: Db, id: WebhookId): Promise<WebhookRow | undefined> =>
  kept(db).where('id', '=', id).executeTakeFirst()

export const listWebhooksOf = (db: Db, unitId: OrgUnitId): Promise<WebhookRow[]> =>
  kept(db).where('org_unit_id', '=', unitId).orderBy('created_at').orderBy('id').execute()

export const readEvents = (json: string): WebhookEvent[] => Events.parse(JSON.parse(json))

/** The receivers of an event, wherever they are. */
export const listReceivers = async (
  db: Db,
  event: WebhookEvent,
): Promise<{ id: WebhookId; unitId: OrgUnitId }[]> => {
  const rows = await kept(db)
    .where('stopped_at', 'is', null)
    .where('events', 'like', `%"${event}"%`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, unitId: row.org_unit_id }))
}

export const describeRow = (row: WebhookRow, now: Instant): Webhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: readEvents(row.events),
  createdAt: row.created_at,
  failingSince: row.failing_since,
  stopped:
    row.stopped_at === null || row.stopped_cause === null
      ? null
      : { at: row.stopped_at, cause: row.stopped_cause },
  oldSecretUntil: row.old_until !== null && row.old_until > now ? row.old_until : null,
})

export const insertWebhook = async (db: Db, row: NewRow<'webhook'>): Promise<void> => {
  await db.insertInto('webhook').values(row).execute()
}

export const updateWebhook = async (
  db: Db,
  id: WebhookId,
  change: Partial<Omit<WebhookRow, 'id' | 'org_unit_id'>>,
): Promise<void> => {
  await db.updateTable('webhook').set(change).where('id', '=', id).execute()
}

/** Notes that a call was taken. */
export const markTaken = async (db: Db, id: WebhookId): Promise<void> => {
  await db
    .updateTable('webhook')
    .set({ failing_since: null })
    .where('id', '=', id)
    .where('failing_since', 'is not', null)
    .execute()
}

/** Notes that a call was not taken. @returns since when none was; undefined when it is told nothing any more */
export const markFailing = async (
  db: Db,
  id: WebhookId,
  now: Instant,
): Promise<Instant | undefined> => {
  const row = await db
    .updateTable('webhook')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', eb.val(now)) }))
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .where('removed_at', 'is', null)
    .returning('failing_since')
    .executeTakeFirst()
  return row?.failing_since ?? undefined
}

/** @returns false when it was stopped already */
export const markStopped = async (
  db: Db,
  id: WebhookId,
  stop: { now: Instant; cause: WebhookStop },
): Promise<boolean> => {
  const result = await db
    .updateTable('webhook')
    .set({ stopped_at: stop.now, stopped_cause: stop.cause })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Lets go of what waits for a program that is told nothing any more. */
export const dropWaitingFor = async (db: Db, id: WebhookId, now: Instant): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now })
    .where('lane', '=', laneOfWebhook(id))
    .where('state', '=', 'ready')
    .execute()
}

const MOST = 50
const Body = z.object({ text: z.string() })
const Event = z.object({ type: z.string() })

const typeOf = (body: string): string =>
  Event.parse(JSON.parse(Body.parse(JSON.parse(body)).text)).type

/** What a program was told last, newest first. */
export const listDeliveriesTo = async (db: Db, id: WebhookId): Promise<WebhookDelivery[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'body', 'state', 'attempts', 'last_error', 'created_at', 'settled_at', 'due_at'])
    .where('lane', '=', laneOfWebhook(id))
    .orderBy('order_key', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    type: typeOf(row.body),
    state: row.state,
    attempts: row.attempts,
    lastAnswer: row.last_error,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    nextAt: row.state === 'ready' ? row.due_at : null,
  }))
}
