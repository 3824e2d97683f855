/** Says what a private exchange with the bot can be about; it is stored as JSON and survives a restart. */
import { RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import {
  CampaignNodeId,
  OrgUnitId,
  PartId,
  PlanId,
  PushId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import { Instant } from '@quan-triet/shared/models/moments'
import { RecommendationCategory } from '@quan-triet/shared/vocabulary/matters'
import { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { z } from 'zod'

/** An order of the secretary that waits for a yes, with all it needs: what is confirmed is what is done. */
export const Order = z.discriminatedUnion('name', [
  z.object({ name: z.literal('order_remind'), about: RemindAbout, targetId: z.string() }),
  z.object({
    name: z.literal('order_push_part'),
    partId: PartId,
    position: z.int(),
    /** The hour it had when it was confirmed; null: none. */
    from: Instant.nullable(),
  }),
  z.object({
    name: z.literal('order_postpone_part'),
    partId: PartId,
    pushId: PushId,
    position: z.int(),
    from: Instant,
    dueAt: Instant,
  }),
  z.object({ name: z.literal('order_open_check_in'), sessionId: SessionId }),
  z.object({ name: z.literal('order_close_check_in'), sessionId: SessionId }),
  z.object({ name: z.literal('order_send_plan'), planId: PlanId, state: PlanState }),
  z.object({ name: z.literal('order_remind_tasks'), planId: PlanId }),
])
export type Order = z.infer<typeof Order>
export type OrderOf<N extends Order['name']> = Extract<Order, { name: N }>

/** Ids and choices only: what a person wrote is the draft, sealed beside it. */
export const DialogueAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report_absence'), sessionId: SessionId }),
  z.object({
    kind: z.literal('ask_speaker'),
    step: z.enum(['content', 'confirm']),
    nodeId: CampaignNodeId,
    sessionId: SessionId.nullable(),
  }),
  z.object({
    kind: z.literal('recommendation'),
    step: z.enum(['content', 'category', 'confirm']),
    nodeId: CampaignNodeId,
    category: RecommendationCategory.nullable(),
  }),
  z.object({ kind: z.literal('order'), order: Order }),
  z.object({ kind: z.literal('choose_branch'), unitIds: z.array(OrgUnitId) }),
])
export type DialogueAbout = z.infer<typeof DialogueAbout>
export type DialogueKind = DialogueAbout['kind']
export type AboutOf<K extends DialogueKind> = Extract<DialogueAbout, { kind: K }>
