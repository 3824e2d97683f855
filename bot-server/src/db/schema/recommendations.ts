/** Tables of recommendations gathered up the tree. */
import type {
  CampaignId,
  OrgUnitId,
  PersonId,
  RecommendationGroupId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  RecommendationCategory,
  RecommendationState,
} from '@quan-triet/shared/vocabulary/matters'

export interface RecommendationTables {
  /** What a unit reports as one: recommendations of its own people, and groups that units below have sent up. */
  recommendation_group: {
    id: RecommendationGroupId
    org_unit_id: OrgUnitId
    campaign_id: CampaignId
    /** Within the unit's campaign, from 1. */
    number: number
    /** The group of the level above that holds it; a group stands in one alone. */
    parent_group_id: RecommendationGroupId | null
    /** Where it was sent up; empty: not yet, or nobody stands above. */
    sent_to_unit_id: OrgUnitId | null
    category: RecommendationCategory
    state: RecommendationState
    text_sealed: string
    /** What the answer says became of it (S0-19); empty: no answer yet. */
    disposition: 'tiep_thu' | 'giai_trinh' | null
    answer_sealed: string | null
    gathered_at: Instant
    gathered_by: PersonId | null
    reported_at: Instant | null
    answered_at: Instant | null
    answered_by: PersonId | null
  }
  /** To whom a group was reported (S0-18): the committee of the same level, propaganda of the level above. */
  recommendation_report: {
    group_id: RecommendationGroupId
    recipient: 'ban_thuong_vu' | 'tuyen_giao_cap_tren'
    org_unit_id: OrgUnitId
    reported_at: Instant
    reported_by: PersonId | null
  }
}
