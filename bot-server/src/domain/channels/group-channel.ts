/** The port through which messages leave; each channel is an adapter behind it (PD-4). */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { OutgoingContent } from '../messages.ts'
import type { ChannelCapabilities } from './capabilities.ts'

/** What the platform said of its own limit beside an answer: calls a minute, and how many of them are left now. */
export interface CallRate {
  limit: number
  remain: number
}

/** What became of one call, by cause (design A.9, convention 16). */
export type SendOutcome =
  | { kind: 'delivered'; messageId: string; rate?: CallRate }
  /** They said "not now", or were never reached: it can be tried again. */
  | { kind: 'later'; cause: DeliveryCause; reason: string; retryAfterMs?: number }
  /** The call left and no answer came back: it may have arrived (ruling 6). */
  | { kind: 'unknown'; cause: DeliveryCause; reason: string }
  /** They said no for good. */
  | { kind: 'refused'; cause: DeliveryCause; reason: string }
  /** Only a person can put it right: for this chat, or for all that goes this way. */
  | { kind: 'ask_human'; scope: 'chat' | 'channel'; cause: DeliveryCause; reason: string }
  /** We are wrong; trying again is no use. */
  | { kind: 'our_bug'; cause: DeliveryCause; reason: string }

/** What a call that was not delivered came to. */
export type SendFailure = Exclude<SendOutcome, { kind: 'delivered' }>

/** Where a message goes within its way. */
export interface ChatAddress {
  chatId: ChatId
  isGroup: boolean
}

export interface GroupChannel {
  capabilities: ChannelCapabilities
  /** Makes one call; never throws. Content that `capabilities` does not allow is `our_bug`. */
  send(to: ChatAddress, content: OutgoingContent): Promise<SendOutcome>
}

/** The channels that this house has; the others are not set up. */
export type Channels = Partial<Record<SendingWay, GroupChannel>>
