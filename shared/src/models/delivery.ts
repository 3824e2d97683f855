/** Describes the delivery ledger: what left for whom, when, what became of it, and what can be done about it. */
import { z } from 'zod'
import { DeliveryStanding } from '../vocabulary/delivery-standings.ts'
import { DeliveryState, DeliveryWay } from '../vocabulary/delivery-states.ts'
import { DeliveryId, OrgUnitId, PartId, PushId } from './ids.ts'
import { Day, Instant } from './moments.ts'

export const DeliveryKind = z.enum(['part', 'part_file', 'reminder', 'answer', 'notice'])
export type DeliveryKind = z.infer<typeof DeliveryKind>

export const Delivery = z.object({
  id: DeliveryId,
  kind: DeliveryKind,
  way: DeliveryWay,
  /** The group's name, or "tin riêng" for a private message: the ledger shows no person. */
  to: z.string(),
  /** The unit below to which it went; null for the ledger's own unit. */
  unit: z.object({ id: OrgUnitId, nameOrg: z.string() }).nullable(),
  partId: PartId.nullable(),
  /** The first line of the message. */
  summary: z.string(),
  state: DeliveryState,
  standing: DeliveryStanding,
  plannedAt: Instant,
  settledAt: Instant.nullable(),
  reason: z.string().nullable(),
  canResend: z.boolean(),
  canShare: z.boolean(),
  canUnshare: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

/** How many messages there are of each standing. */
export const StandingCounts = z.record(DeliveryStanding, z.int())
export type StandingCounts = z.infer<typeof StandingCounts>

/** Which messages; days are whole days in Vietnam by the planned hour, both included. */
export const DeliveryChoice = z.object({
  /** A unit where the person publishes by a role; without it, the own branch. */
  unitId: OrgUnitId.optional(),
  /** Only what went to this unit: the ledger's own one, or one below it. */
  toUnitId: OrgUnitId.optional(),
  standing: DeliveryStanding.optional(),
  way: DeliveryWay.optional(),
  kind: DeliveryKind.optional(),
  partId: PartId.optional(),
  from: Day.optional(),
  to: Day.optional(),
})
export type DeliveryChoice = z.infer<typeof DeliveryChoice>

export const ListDeliveriesInput = DeliveryChoice.extend({
  /** What the page before gave as `next`. */
  after: z.string().max(400).optional(),
})
export type ListDeliveriesInput = z.infer<typeof ListDeliveriesInput>

export const DeliveryPage = z.object({
  deliveries: z.array(Delivery),
  /** Asks for the next page; null on the last. */
  next: z.string().nullable(),
})
export type DeliveryPage = z.infer<typeof DeliveryPage>

/** What stands above the lines. The counts are of the choice without its standing. */
export const LedgerSummary = z.object({
  /** The house's time: what "today" is. */
  now: Instant,
  counts: StandingCounts,
  /** People whose last private message waits unread in the Mini App (ruling 3). */
  notReachedPrivately: z.int(),
  /** Whether units below are in it as well. */
  hasUnitsBelow: z.boolean(),
  /** The parts to choose from, latest first. */
  parts: z.array(z.object({ id: PartId, position: z.int(), heading: z.string() })),
})
export type LedgerSummary = z.infer<typeof LedgerSummary>

export const ListDeliveryUnitsInput = DeliveryChoice.omit({ toUnitId: true }).extend({
  search: z.string().trim().max(80).optional(),
  /** How many units to pass over; they come with the most trouble first. */
  skip: z.coerce.number().int().min(0).max(100_000).optional(),
})
export type ListDeliveryUnitsInput = z.infer<typeof ListDeliveryUnitsInput>

export const DeliveryUnits = z.object({
  units: z.array(z.object({ id: OrgUnitId, nameOrg: z.string(), counts: StandingCounts })),
  /** What to pass over on the next page; null on the last. */
  next: z.int().nullable(),
})
export type DeliveryUnits = z.infer<typeof DeliveryUnits>

/** Failed messages that sending again would not help, by why. */
export const LeftOut = z.object({
  /** The group is not bound any more, or was closed to us and nothing has arrived there since. */
  groupGone: z.int(),
  /** The channel stands still until a person puts it right. */
  channelPaused: z.int(),
  /** The content itself was refused. */
  contentRefused: z.int(),
})
export type LeftOut = z.infer<typeof LeftOut>

export const ResendPreview = z.object({
  /** How many messages it costs. */
  messages: z.int(),
  /** How many of them may arrive a second time. */
  uncertain: z.int(),
  leftOut: LeftOut,
  /** At most so many are sent again at once. */
  limit: z.int(),
})
export type ResendPreview = z.infer<typeof ResendPreview>

export const ResendResult = z.object({ queued: z.int(), leftOut: LeftOut })
export type ResendResult = z.infer<typeof ResendResult>

/** A ready text for the share sheet, with the link that opens the part. */
export const ShareCard = z.object({
  text: z.string(),
  link: z.string(),
  /** The line of the ledger that may be marked as shared; null when there is none. */
  deliveryId: DeliveryId.nullable(),
})
export type ShareCard = z.infer<typeof ShareCard>

export const PushStanding = z.object({ pushId: PushId, counts: StandingCounts })
export type PushStanding = z.infer<typeof PushStanding>
