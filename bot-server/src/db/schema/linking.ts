/** Tables of linking: one-time codes, accounts of the Official Account, members of its groups. */
import type { OaGroupId, OaUserId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface LinkingTables {
  /** Typed into a chat to prove what was begun in the Mini App; only its hash is kept. */
  link_code: {
    code_hash: string
    /** `rebind`: a group for a unit that has one already, which is left. */
    purpose: 'bind' | 'rebind' | 'person'
    /** The unit that a group is bound to; null for a person's code. */
    org_unit_id: OrgUnitId | null
    /** Who asked for it; of purpose `person`, who is linked, too. */
    person_id: PersonId
    created_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  /** An account known to the Official Account, linked to a person. */
  oa_identity: {
    oa_user_id: OaUserId
    person_id: PersonId
    bound_at: Instant
    /** When the person last did what opens the window for private messages; null while it is closed for certain. */
    last_interaction_at: Instant | null
    /** 0 or 1 */
    follows: number
  }
  /** Who was told to us as a member of an Official Account's group (never all of them: only who came since). */
  group_member: {
    id: string
    chat_id: OaGroupId
    oa_user_id: OaUserId
    joined_at: Instant
    left_at: Instant | null
    confirmed_at: Instant | null
    /** Empty when the account was linked to a person of the branch already. */
    confirmed_by: PersonId | null
    /** Null: a guest whom the secretary allowed. */
    person_id: PersonId | null
  }
  /** One row, held by whoever binds or ends a group, so that counts and bindings are seen whole. */
  group_turn: { id: number; turns: number }
}
