/** Tables of study: classes (lớp), sessions (buổi), venues (điểm cầu), attendance, and essays handed in. */
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  AbsenceCode,
  AttendanceMethod,
  AttendanceState,
} from '@quan-triet/shared/vocabulary/attendance-states'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'

export interface AttendanceTables {
  class: {
    id: ClassId
    campaign_node_id: CampaignNodeId
    title: string
    mode: ClassMode
    is_makeup: number
    counts_as_class: number
  }
  session: {
    id: SessionId
    class_id: ClassId
    /** "Buổi 2" has 2; a make-up session has none. */
    number: number | null
    title: string
    starts_at: Instant
    ends_at: Instant
    is_mandatory: number
    check_in_from: Instant
    check_in_until: Instant
    late_after: Instant
    /** The key of this session's codes; never leaves the server. */
    check_in_key: string
    closed_at: Instant | null
    speaker: string | null
  }
  session_venue: {
    id: string
    session_id: SessionId
    host_org_id: OrgUnitId
    name: string
    map_url: string | null
  }
  attendance: {
    person_id: PersonId
    session_id: SessionId
    state: AttendanceState
    method: AttendanceMethod | null
    recorded_by: PersonId | null
    recorded_at: Instant | null
    device_at: Instant | null
    confirmed_by: PersonId | null
    confirmed_at: Instant | null
    /** 1 while the secretary has still to confirm what the person declared. */
    awaits_confirmation: number
    leave: 'none' | 'asked' | 'approved' | 'refused'
    absence_code: AbsenceCode | null
  }
  essay: {
    id: string
    campaign_id: CampaignId
    person_id: PersonId
    form: 'giay' | 'dien_tu'
    state: 'da_nop' | 'dang_cham' | 'dat' | 'viet_lai'
    submitted_at: Instant
    recorded_by: PersonId | null
  }
}
