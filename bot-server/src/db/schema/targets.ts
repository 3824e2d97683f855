/** Tables of the term: targets and their points, reviews and their dates, notes of pilot units. */
import type { CampaignId, CampaignNodeId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'

export interface TargetTables {
  term_target: {
    id: string
    org_unit_id: OrgUnitId
    /** K-01 … K-11, or none. */
    code: string | null
    name: string
    kind: 'ty_le' | 'luy_ke' | 'toi_da'
    period: 'dot' | 'nam' | 'nhiem_ky'
    /** Percent for `ty_le` and `toi_da`, a count for `luy_ke`. */
    value: number
    unit_word: string
    /** The target that this one is a part of (300 of 1,800). */
    part_of: string | null
    starts_on: Day
    ends_on: Day
    set_at: Instant
    set_by: PersonId | null
    ended_at: Instant | null
  }
  target_point: {
    id: string
    target_id: string
    day: Day
    numerator: number
    denominator: number | null
    note: string | null
    recorded_at: Instant
    recorded_by: PersonId | null
    replaced_at: Instant | null
  }
  review: {
    id: string
    org_unit_id: OrgUnitId
    campaign_id: CampaignId | null
    kind: 'so_ket' | 'tong_ket'
    title: string
    source_wording: string
    granularity: 'ngay' | 'thang' | 'quy'
    bound: 'truoc' | 'den_het'
    is_yearly: number
    /** "dự kiến": never overdue. */
    is_tentative: number
    set_at: Instant
    set_by: PersonId | null
    ended_at: Instant | null
  }
  review_date: {
    id: string
    review_id: string
    due_at: Instant
    /** How many reminders have gone: one quarter ahead, one month ahead. */
    reminders: number
    held_on: Day | null
    note: string | null
    noted_by: PersonId | null
  }
  /** What a pilot unit has learnt (U-09). */
  pilot_note: {
    id: string
    campaign_node_id: CampaignNodeId
    text: string
    written_at: Instant
    written_by: PersonId | null
  }
}
