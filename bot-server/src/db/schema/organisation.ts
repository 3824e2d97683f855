/** Tables of the organisation: units, their temporal edges, people, memberships, roles, exemptions. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { MembershipEnd } from '@quan-triet/shared/vocabulary/membership-ends'
import type { RebindingKind } from '@quan-triet/shared/vocabulary/rebinding-kinds'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { SuccessionKind } from '@quan-triet/shared/vocabulary/succession-kinds'

export interface OrganisationTables {
  org_unit: {
    id: OrgUnitId
    code: string
    name_org: string
    name_committee: string
    short_name: string
    level: Level
    org_type: string
    symbol: string
    valid_from: Day
    valid_to: Day | null
    is_pilot: number
  }
  /** Who stood under whom, from one day to another (exclusive): "the tree on day D" is a query. */
  org_edge: {
    id: string
    child_id: OrgUnitId
    parent_id: OrgUnitId
    valid_from: Day
    valid_to: Day | null
  }
  /** Who stood above whom and how far, derived from the edges: itself at depth 0, and one row a stretch of time. */
  org_path: {
    ancestor_id: OrgUnitId
    descendant_id: OrgUnitId
    depth: number
    valid_from: Day
    valid_to: Day | null
  }
  /** What a unit was called from one day to another; `org_unit` bears the names of today. */
  org_unit_name: {
    id: string
    org_unit_id: OrgUnitId
    name_org: string
    name_committee: string
    short_name: string
    /** Code and names, folded. */
    search_key: string
    valid_from: Day
    valid_to: Day | null
  }
  /** What became of a unit by a decision. */
  org_succession: {
    id: string
    kind: SuccessionKind
    from_unit_id: OrgUnitId
    /** The successor; itself when renamed or moved; of a dissolved unit, where its people went. */
    to_unit_id: OrgUnitId | null
    effective_on: Day
    decision_number: string
    decision_on: Day | null
    recorded_by: PersonId | null
    recorded_at: Instant
    /** When open campaigns, groups and duties were handed on: at once, or on the day if it was still to come. */
    processed_at: Instant | null
  }
  /** What people have still to decide after a unit changed, listed at its successor. */
  rebinding_item: {
    id: string
    org_unit_id: OrgUnitId
    from_unit_id: OrgUnitId
    kind: RebindingKind
    /** The group's id, the role's code, or empty. */
    subject: string
    count: number
    created_at: Instant
    done_at: Instant | null
    done_by: PersonId | null
    note: string | null
  }
  /** The one row that whoever changes the tree takes first, so that two changes wait for each other. */
  tree_mark: {
    id: string
    changed_at: Instant
  }
  person: {
    id: PersonId
    full_name: string
    search_key: string
    birth_year: number | null
    person_kind: 'dang_vien' | 'quan_chung'
  }
  membership: {
    id: string
    person_id: PersonId
    org_unit_id: OrgUnitId
    stage: 'du_bi' | 'chinh_thuc'
    attach: 'chinh_thuc' | 'tam_thoi'
    valid_from: Day
    valid_to: Day | null
    ended_for: MembershipEnd | null
  }
  role_assignment: {
    id: string
    person_id: PersonId
    org_unit_id: OrgUnitId
    role: Role
    starts_at: Instant
    ends_at: Instant | null
  }
  /** `mien`/`tam_mien`/`dinh_chi` leave R(U); `mien_thu_hoach` leaves only W(U). */
  exemption: {
    id: string
    person_id: PersonId
    kind: ExemptionKind
    valid_from: Day
    valid_to: Day | null
    /** The branch's decision, which must have a number when a member is suspended. */
    decision_number: string | null
    decision_on: Day | null
    recorded_by: PersonId | null
    recorded_at: Instant | null
  }
}
