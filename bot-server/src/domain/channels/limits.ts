/** Says how much each channel takes (platform A.7, B.2): settings, with what was read last as their defaults. */
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'

export interface ChannelLimits {
  /** Calls a minute of the whole way; none given: learned from what the platform refuses. */
  perMinute: Partial<Record<SendingWay, number>>
  /** Messages a calendar month in Vietnam; none given: without end. */
  perMonth: Partial<Record<SendingWay, number>>
  /** The least time between two messages to one chat. */
  chatGapMs: number
  /** Groups and people that one bot may serve. */
  botGroups: number
  botUsers: number
}

/** The basic tier of a bot as read on 2026-09-26, and the app limit of the Official Account. */
export const defaultLimits: ChannelLimits = {
  perMinute: { oa: 4000, webhook: 600 },
  perMonth: { bot: 3000 },
  chatGapMs: 3000,
  botGroups: 3,
  botUsers: 50,
}
