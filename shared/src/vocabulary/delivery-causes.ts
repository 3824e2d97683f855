/** Lists why a message did not arrive for certain, or a channel stands still: closed codes, in the ledger and in notices. */
import { z } from 'zod'

export const DeliveryCause = z.enum([
  /** Too many calls for now. */
  'rate_limited',
  /** The month's messages of the channel are used up. */
  'quota_spent',
  /** This recipient takes no more for now. */
  'recipient_quota',
  /** The call left and no answer came. */
  'no_answer',
  /** The process ended while the call was under way. */
  'process_ended',
  /** The platform was never reached. */
  'not_reached',
  /** The platform failed by itself. */
  'platform_failed',
  'token_refused',
  'token_expired',
  /** The group is closed: its package ran out, or it was dissolved. */
  'group_closed',
  'not_in_group',
  /** The chat does not exist, or the person is not there any more. */
  'unknown_chat',
  'asset_unusable',
  'blocked_by_person',
  /** The person has not written for longer than the platform allows. */
  'window_closed',
  'not_following',
  'night',
  'content_refused',
  'attachment_expired',
  'our_fault',
  'outside_vietnam',
  'account_disabled',
  'account_unverified',
  'package_too_small',
  'app_disabled',
  'no_permission',
  'out_of_money',
  /** The official account took back what it had allowed. */
  'grant_revoked',
  /** The platform stopped calling us. */
  'webhook_disabled',
  /** The mail server refused the address or the letter. */
  'address_refused',
])
export type DeliveryCause = z.infer<typeof DeliveryCause>
