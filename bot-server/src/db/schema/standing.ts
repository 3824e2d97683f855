/** Tables of standing: masses by count, never by name (P-14). */
import type { CampaignId, OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'

export interface StandingTables {
  /** How many of the masses a unit says are concerned (B of 2.7), from one day to another (exclusive). */
  masses_base: {
    id: string
    campaign_id: CampaignId
    org_unit_id: OrgUnitId
    people: number
    declared_by: PersonId
    declared_on: Day
    declared_at: Instant
    replaced_on: Day | null
  }
  /** How many of the masses came to a session: visits (lượt), and of these who came for the first time (người). */
  masses_count: {
    session_id: SessionId
    visits: number
    first_visits: number
    recorded_by: PersonId
    recorded_at: Instant
  }
}
