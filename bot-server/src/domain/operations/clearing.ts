/** Says which sign of life ends which trouble by itself. */
import type { OperatorCause } from '@quan-triet/shared/models/operations'

/**
 * - `delivered`: a message of that way, or to that chat, arrived
 * - `signed_in`: the Official Account got a new pair of tokens
 * - `webhook`: events come to us
 * - `month`: a new month, and with it a new quota
 * - `identified`: the platform said who somebody is
 * - `may_join`: the bot may be added to groups
 * - `backed_up`: an archive of the house was made
 */
export type SignOfLife =
  | 'delivered'
  | 'signed_in'
  | 'webhook'
  | 'month'
  | 'identified'
  | 'may_join'
  | 'backed_up'

/** Causes that a delivery says nothing about: answers still leave, or something else is wrong. */
const ownSign: Partial<Record<OperatorCause, readonly SignOfLife[]>> = {
  quota_spent: ['month'],
  webhook_disabled: ['webhook'],
  cannot_join_groups: ['may_join'],
  backup_failed: ['backed_up'],
  sign_in_lost: ['signed_in'],
  rotation_failed: ['signed_in'],
  token_expired: ['delivered', 'signed_in'],
  token_refused: ['delivered', 'signed_in'],
  grant_revoked: ['delivered', 'signed_in'],
  outside_vietnam: ['delivered', 'identified'],
  no_permission: ['delivered', 'signed_in'],
}

/** Whether a sign of life shows that a trouble is over. */
export const isClearedBy = (cause: OperatorCause, sign: SignOfLife): boolean =>
  (ownSign[cause] ?? ['delivered']).includes(sign)
