/** Tables of identity: Zalo accounts bound to people, sign-ins, roster codes, groups bound to units. */
import type {
  BotChatId,
  BotUserId,
  ChatId,
  GroupId,
  OrgUnitId,
  PersonId,
  ZaloUserId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { SignInPlace } from '@quan-triet/shared/models/duty'
import type { Generated } from 'kysely'

export interface IdentityTables {
  app_identity: {
    zalo_user_id: ZaloUserId
    person_id: PersonId
    bound_at: Instant
    /** Since when the person agrees to Mini App notifications; null: not. */
    notified_since: Instant | null
  }
  bot_identity: {
    bot_user_id: BotUserId
    person_id: PersonId
    bound_at: Instant
    /** The private chat, known once the person has written to the bot first. */
    private_chat_id: BotChatId | null
  }
  sign_in: {
    token_hash: string
    zalo_user_id: ZaloUserId
    signed_in_at: Instant
    expires_at: Instant
    revoked_at: Instant | null
    place: Generated<SignInPlace>
    /** What the desk's browser calls itself, such as "Chrome, Windows". */
    device: string | null
    /** Noted at a desk only, where a sign-in ends when nobody uses it. */
    last_seen_at: Instant | null
  }
  roster_code: {
    code_hash: string
    person_id: PersonId
    created_by: PersonId
    created_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  /** Wrong tries at codes, by person or Zalo account; counted within a window. */
  code_try: { id: string; subject: string; tried_at: Instant }
  branch_group: {
    id: GroupId
    org_unit_id: OrgUnitId
    channel: 'bot' | 'oa'
    chat_id: ChatId
    name: string
    bound_at: Instant
    unbound_at: Instant | null
  }
}
