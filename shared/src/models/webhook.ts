/** Describes addresses of other programs that are told of counts, signed after Standard Webhooks. */
import { z } from 'zod'
import { DeliveryState } from '../vocabulary/delivery-states.ts'
import { WebhookEvent } from '../vocabulary/webhook-events.ts'
import { OrgUnitId, WebhookId } from './ids.ts'
import { Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** Who stopped it: an administrator; days of failing; the receiver itself, which said that it is gone. */
export const WebhookStop = z.enum(['person', 'failing', 'gone'])
export type WebhookStop = z.infer<typeof WebhookStop>

export const Webhook = z.object({
  id: WebhookId,
  name: z.string(),
  url: z.string(),
  events: z.array(WebhookEvent),
  createdAt: Instant,
  /** Since when nothing was taken; null: the last call was. */
  failingSince: Instant.nullable(),
  stopped: z.object({ at: Instant, cause: WebhookStop }).nullable(),
  /** Until when the secret before is good, too. */
  oldSecretUntil: Instant.nullable(),
})
export type Webhook = z.infer<typeof Webhook>

export const UnitWebhooks = z.object({
  orgUnit: OrgUnitName,
  webhooks: z.array(Webhook),
})
export type UnitWebhooks = z.infer<typeof UnitWebhooks>

export const AddWebhookInput = z.object({
  unitId: OrgUnitId,
  name: z.string().trim().min(1).max(60),
  url: z.string().trim().min(1).max(500),
  events: z.array(WebhookEvent).min(1).max(WebhookEvent.options.length),
})
export type AddWebhookInput = z.infer<typeof AddWebhookInput>

/** The only time that the secret is told. */
export const WebhookSecret = z.object({ webhook: Webhook, secret: z.string() })
export type WebhookSecret = z.infer<typeof WebhookSecret>

/** One message to a receiver, with what became of it. */
export const WebhookDelivery = z.object({
  id: z.string(),
  /** `webhook.test` for one that was sent by hand. */
  type: z.string(),
  state: DeliveryState,
  attempts: z.int().nonnegative(),
  /** What the receiver or the network said last, as a code. */
  lastAnswer: z.string().nullable(),
  createdAt: Instant,
  settledAt: Instant.nullable(),
  /** When it is tried again. */
  nextAt: Instant.nullable(),
})
export type WebhookDelivery = z.infer<typeof WebhookDelivery>
