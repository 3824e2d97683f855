/** Describes the delivery ledger: what left for whom, when, and what became of it. */
import { z } from 'zod'
import { DeliveryState, DeliveryWay } from '../vocabulary/delivery-states.ts'
import { DeliveryId, PartId } from './ids.ts'
import { Instant } from './moments.ts'

export const Delivery = z.object({
  id: DeliveryId,
  kind: z.enum(['part', 'reminder', 'answer', 'notice']),
  way: DeliveryWay,
  /** The group's name, or "tin riêng" for a private message: the ledger of a branch shows no names. */
  to: z.string(),
  partId: PartId.nullable(),
  /** The first line of the message. */
  summary: z.string(),
  state: DeliveryState,
  dueAt: Instant,
  settledAt: Instant.nullable(),
  reason: z.string().nullable(),
  canResend: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

export const DeliveryLedger = z.object({
  deliveries: z.array(Delivery),
  /** People whose last private message waits unread in the Mini App (ruling 3). */
  notReachedPrivately: z.int(),
})
export type DeliveryLedger = z.infer<typeof DeliveryLedger>
