/** Decides which delivery of a part may be sent again, and which failures sending again would not help (ruling 6). */
import {
  DeliveryCause,
  type DeliveryCause as Cause,
} from '@quan-triet/shared/vocabulary/delivery-causes'
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'

/** What is sent again: a part and the file behind it. */
export const RESENDABLE_KINDS = ['part', 'part_file'] as const

/**
 * Only a part whose arrival is uncertain or failed, only the latest of its tries, and never to a group that is not the
 * unit's any more.
 */
export const mayResend = (delivery: {
  kind: string
  state: DeliveryState
  isLatestTry: boolean
  isGroupGone: boolean
}): boolean =>
  RESENDABLE_KINDS.some((kind) => kind === delivery.kind) &&
  delivery.isLatestTry &&
  !delivery.isGroupGone &&
  (delivery.state === 'unknown' || delivery.state === 'dead')

/**
 * What a failure was about: it passes by itself, the chat is closed to us, the whole channel stands still, or the
 * message itself is not taken.
 */
const aboutWhat: Record<Cause, 'passing' | 'chat' | 'channel' | 'content'> = {
  rate_limited: 'passing',
  quota_spent: 'passing',
  recipient_quota: 'passing',
  no_answer: 'passing',
  process_ended: 'passing',
  not_reached: 'passing',
  platform_failed: 'passing',
  night: 'passing',
  attachment_expired: 'passing',
  webhook_disabled: 'passing',
  our_fault: 'passing',
  group_closed: 'chat',
  not_in_group: 'chat',
  unknown_chat: 'chat',
  asset_unusable: 'chat',
  blocked_by_person: 'chat',
  window_closed: 'chat',
  not_following: 'chat',
  address_refused: 'chat',
  token_refused: 'channel',
  token_expired: 'channel',
  outside_vietnam: 'channel',
  account_disabled: 'channel',
  account_unverified: 'channel',
  package_too_small: 'channel',
  app_disabled: 'channel',
  no_permission: 'channel',
  out_of_money: 'channel',
  grant_revoked: 'channel',
  content_refused: 'content',
}

const causesAbout = (what: 'chat' | 'content'): Cause[] =>
  DeliveryCause.options.filter((cause) => aboutWhat[cause] === what)

/** Closed to us until something arrives there again: all failed ones at once leave it out, a person may still try one. */
export const CHAT_CAUSES = causesAbout('chat')

/** The same words would be refused again. */
export const CONTENT_CAUSES = causesAbout('content')
