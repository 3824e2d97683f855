/** Tables of the organisation: units, their temporal edges, people, memberships, roles, exemptions. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

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
    kind: 'mien' | 'tam_mien' | 'dinh_chi' | 'mien_thu_hoach'
    valid_from: Day
    valid_to: Day | null
  }
}
