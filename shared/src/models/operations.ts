/** Models of operation: how each channel stands, the Official Account's sign-in, and notices to the operator. */
import { z } from 'zod'
import { DeliveryCause } from '../vocabulary/delivery-causes.ts'
import { SendingWay } from '../vocabulary/delivery-states.ts'
import { HouseCondition } from './house-condition.ts'
import { Instant } from './moments.ts'

/** Where something stands in the way: one of the ways, signing in to the Mini App, or the house's own machines and data. */
export const NoticePlace = z.enum([...SendingWay.options, 'sign_in', 'house'])
export type NoticePlace = z.infer<typeof NoticePlace>

/** What may be wrong with the house itself; each notice ends by itself when it no longer holds. */
export const HouseCause = z.enum([
  'disk_low',
  /** What is kept free for check-ins and webhooks is being used up; all that can wait stands still. */
  'disk_full',
  /** Something waits in a queue that should long be done. */
  'queue_stuck',
  'backup_overdue',
  'drill_overdue',
  /** The last copy that was tried could not be trusted. */
  'drill_failed',
  'audit_broken',
  /** The nightly recount found counters that were wrong; it has put them right. */
  'recount_differs',
  /** The Official Account's sign-in ends in some days and was not renewed. */
  'sign_in_ending',
])
export type HouseCause = z.infer<typeof HouseCause>

/** Why a message does not leave, and what else only an operator can put right. */
export const OperatorCause = z.enum([
  ...DeliveryCause.options,
  /** The bot may not be added to groups. */
  'cannot_join_groups',
  /** The Official Account has to be signed in anew: its refresh token is worth nothing any more. */
  'sign_in_lost',
  /** The Official Account's tokens could not be renewed; it is tried again. */
  'rotation_failed',
  /** A program took nothing for days, or said that it is gone: it is told nothing any more. */
  'receiver_stopped',
  /** No archive could be made; it is tried again every hour. */
  'backup_failed',
  /** The house was put back from an archive: messages since then may have been sent before. */
  'put_back',
  ...HouseCause.options,
])
export type OperatorCause = z.infer<typeof OperatorCause>

export const OperatorNotice = z.object({
  id: z.string(),
  place: NoticePlace,
  cause: OperatorCause,
  /** The unit whose group it is about; null when it is all that goes this way. */
  unitName: z.string().nullable(),
  isAboutChat: z.boolean(),
  firstAt: Instant,
  lastAt: Instant,
  count: z.int().positive(),
})
export type OperatorNotice = z.infer<typeof OperatorNotice>

export const ChannelState = z.enum(['not_set_up', 'never_used', 'working', 'paused'])
export type ChannelState = z.infer<typeof ChannelState>

export const ChannelStatus = z.object({
  way: SendingWay,
  state: ChannelState,
  pausedCause: DeliveryCause.nullable(),
  /** Calls a minute now: set, or learned; null when nothing is known yet. */
  perMinute: z.number().nullable(),
  month: z.object({ used: z.int().nonnegative(), limit: z.int().positive().nullable() }),
  lastDeliveredAt: Instant.nullable(),
  waiting: z.int().nonnegative(),
  failedToday: z.int().nonnegative(),
})
export type ChannelStatus = z.infer<typeof ChannelStatus>

/** Whether the bot's updates come to us: `other` means that they go to another address. */
export const WebhookState = z.enum(['ours', 'other', 'none', 'unknown'])
export type WebhookState = z.infer<typeof WebhookState>

export const BotStatus = z.object({
  /** Null until the platform has answered once. */
  name: z.string().nullable(),
  canJoinGroups: z.boolean().nullable(),
  webhook: WebhookState,
  webhookUrl: z.string(),
  checkedAt: Instant.nullable(),
})
export type BotStatus = z.infer<typeof BotStatus>

export const OaStatus = z.object({
  oaId: z.string(),
  state: z.enum(['never', 'good', 'lost']),
  signedInAt: Instant.nullable(),
  /** When the access token ends, and by when it is renewed. */
  expiresAt: Instant.nullable(),
  rotatesAt: Instant.nullable(),
  /** By then the sign-in is lost if nothing is renewed. */
  endsAt: Instant.nullable(),
  callbackUrl: z.string(),
  webhookUrl: z.string(),
  hasVerifier: z.boolean(),
})
export type OaStatus = z.infer<typeof OaStatus>

/** What people asked the bot in the last seven days; counts only. */
export const QuestionCounts = z.object({
  asked: z.int().nonnegative(),
  answered: z.int().nonnegative(),
  notUnderstood: z.int().nonnegative(),
  /** What the bot does not do, whoever asks. */
  refused: z.int().nonnegative(),
})
export type QuestionCounts = z.infer<typeof QuestionCounts>

export const HouseStatus = z.object({
  now: Instant,
  questions: QuestionCounts,
  channels: z.array(ChannelStatus),
  bot: BotStatus.nullable(),
  oa: OaStatus.nullable(),
  ...HouseCondition.shape,
  notices: z.array(OperatorNotice),
  /** How many are open; more than are listed. */
  noticeCount: z.int().nonnegative(),
})
export type HouseStatus = z.infer<typeof HouseStatus>

/** Where the operator's browser is to go to allow the Official Account to be used. */
export const OaSignIn = z.object({ url: z.string(), expiresAt: Instant })
export type OaSignIn = z.infer<typeof OaSignIn>
