/** Tables of mailing: who gets parts by e-mail. */
import type { OrgUnitId, PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { MailPurpose, MailState } from '@quan-triet/shared/models/mailing'
import type { Generated } from 'kysely'

export interface MailingTables {
  /** A mailbox that gets the parts: of a unit, or of one person who asked for it. */
  mail_subscription: {
    id: SubscriptionId
    /** What goes there: parts of documents, or alarms for whoever keeps the house running. */
    purpose: Generated<MailPurpose>
    /** Whose parts it gets; of a person, the branch at the time of asking. */
    org_unit_id: OrgUnitId
    /** Empty: a mailbox of the unit. */
    person_id: PersonId | null
    /** What the secretary calls it; empty for a person's own. */
    label: string
    /** The address, sealed; goes when the subscription ends. */
    address_sealed: string | null
    /** What addresses are compared by. */
    address_hash: string | null
    state: MailState
    /** Until when the link of the first letter is good. */
    confirm_until: Instant
    created_at: Instant
    created_by: PersonId
    confirmed_at: Instant | null
    ended_at: Instant | null
  }
}
