/** Tables of the daily digest and of escalation: who gets it when, what it was made from, which steps were taken. */
import type { CampaignNodeId, DeadlineId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'

export interface DigestTables {
  /** `at_time` is a wall time in Vietnam (`HH:MM`); without a row the digest is on, at the usual hour. */
  digest_setting: { person_id: PersonId; at_time: string; is_on: number; changed_at: Instant }
  /** What a person's latest digest was made from, so that the next one says what changed: JSON of counts, no name. */
  digest_sent: {
    person_id: PersonId
    day: Day
    facts: string
    /** When the person last got one: on a day with nothing to say none is sent. */
    said_on: Day | null
  }
  /** A rung of the ladder up the tree that was climbed for something owed; one row a unit that is told. */
  escalation_step: {
    id: string
    campaign_node_id: CampaignNodeId
    deadline_id: DeadlineId
    /** Its due moment: another one begins the ladder anew. */
    due_at: Instant
    /** From 1: the unit before the due day, on it with who has it now, those above, the campaign's owner. */
    rung: number
    told_unit_id: OrgUnitId
    taken_on: Day
  }
}
