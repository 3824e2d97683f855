/** Puts an event for one program into the outbox, in the transaction of what it tells of. */
import type { DeliveryId, WebhookId } from '@quan-triet/shared/models/ids'
import { insertOutbox } from '../../db/queries/outbox.ts'
import { laneOfWebhook } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'

export interface EventToTell {
  type: string
  /** Names what happened, so that it is told once: `report:<id>:2`. */
  subject: string
  /** Codes, days and counts; of people nothing. */
  data: Readonly<Record<string, unknown>>
}

/** Goes like an answer, at any hour: no program sleeps. Events of one program leave one after another. */
export const enqueueEvent = async (
  tx: ServiceContext,
  webhookId: WebhookId,
  { type, subject, data }: EventToTell,
): Promise<void> => {
  const now = tx.clock.now()
  const id = tx.newId<DeliveryId>()
  const event = { id: `evt_${id}`, type, timestamp: now, data }
  await insertOutbox(tx.db, {
    id,
    dedupe_key: `webhook:${webhookId}:${type}:${subject}`,
    kind: 'answer',
    way: 'webhook',
    lane: laneOfWebhook(webhookId),
    order_key: `${now}/${id}`,
    chat_id: webhookId,
    chat_kind: 'person',
    person_id: null,
    org_unit_id: null,
    push_id: null,
    body: JSON.stringify({ text: JSON.stringify(event) }),
    state: 'ready',
    planned_at: now,
    due_at: now,
    expires_at: null,
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    cause: null,
    created_at: now,
    settled_at: null,
    settled_by: null,
  })
}
