/** Tables of study: classes (lớp), sessions (buổi), venues (điểm cầu) and attendance. */
import type {
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
import type { AudienceGroup } from '@quan-triet/shared/vocabulary/audience-groups'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import type { VenueRole } from '@quan-triet/shared/vocabulary/venue-roles'
import type { Generated } from 'kysely'

export interface AttendanceTables {
  class: {
    id: ClassId
    campaign_node_id: CampaignNodeId
    title: string
    mode: ClassMode
    is_makeup: number
    counts_as_class: number
    /** Why it is merged into a meeting or held by sending material. */
    mode_reason: string | null
    capacity: number | null
    /** Shared by the classes that one gathering was split into. */
    split_id: string | null
  }
  class_audience: { class_id: ClassId; audience_group: AudienceGroup }
  /** How many people of a unit are invited to a class that was split. */
  class_unit: { class_id: ClassId; org_unit_id: OrgUnitId; people: number }
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
    /** 1 where the phone is asked for its place at check-in (ruling 11). */
    checks_place: Generated<number>
    /** How fast the codes renew themselves. */
    code_pace: Generated<'nhanh' | 'cham'>
  }
  session_venue: {
    id: string
    session_id: SessionId
    host_org_id: OrgUnitId
    name: string
    map_url: string | null
    /** The venue above it; the main one has none. */
    parent_id: string | null
    invited: number | null
    room: string | null
    link: string | null
    /** Where it is, in millionths of a degree, and how far around it counts, in metres. */
    latitude_e6: Generated<number | null>
    longitude_e6: Generated<number | null>
    radius_m: Generated<number | null>
  }
  venue_assignment: {
    id: string
    venue_id: string
    person_id: PersonId
    role: VenueRole
    assigned_by: PersonId | null
    assigned_at: Instant
    /** Why a clash of hours was accepted. */
    override_reason: string | null
    /** Sealed with the key of the unit that holds the session. */
    note_sealed: string | null
    note_at: Instant | null
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
    /** The phone, under a name that only this session knows it by (feature 25). */
    device_key: Generated<string | null>
    place: Generated<'trong' | 'ngoai' | 'khong_ro' | null>
  }
}
