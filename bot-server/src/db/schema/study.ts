/** Tables beside study: older versions of parts, troubles and ratings of check-in, make-up invitations, progress by day. */
import type {
  CampaignId,
  OrgUnitId,
  PartId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { CheckInTroubleKind } from '@quan-triet/shared/vocabulary/check-in-troubles'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { RatingAnswer, RatingQuestion } from '@quan-triet/shared/vocabulary/rating-answers'

export interface StudyTables {
  /** A part as it was before a correction; the newest stands in `document_part`. */
  document_part_version: {
    part_id: PartId
    version: number
    heading: string
    /** JSON array of paragraphs, as they were. */
    paragraphs: string
    note: string
    replaced_at: Instant
    replaced_by: PersonId | null
    /** Why it was replaced, in the words that readers saw. */
    reason: string
  }
  /** A check-in that somebody has to look at (feature 34). */
  check_in_trouble: {
    id: string
    org_unit_id: OrgUnitId
    session_id: SessionId | null
    person_id: PersonId | null
    kind: CheckInTroubleKind
    device_at: Instant | null
    received_at: Instant
    settled_at: Instant | null
    settled_by: PersonId | null
  }
  /** How often a question about a session got an answer; who gave it is kept nowhere. */
  session_rating: {
    session_id: SessionId
    question: RatingQuestion
    answer: RatingAnswer
    count: number
  }
  /** Who has answered a question, without what and when. */
  session_rated: { session_id: SessionId; person_id: PersonId; question: RatingQuestion }
  /** Who was invited to a make-up session by name. */
  session_invitee: {
    session_id: SessionId
    person_id: PersonId
    invited_by: PersonId
    invited_at: Instant
  }
  /** How a person wants to see the app, on any device. */
  display_setting: {
    person_id: PersonId
    text_percent: number
    theme: string
    changed_at: Instant
  }
  /** How far a unit and all below it were at the end of a day; ratios are computed from the counts. */
  progress_day: {
    campaign_id: CampaignId
    org_unit_id: OrgUnitId
    day: Day
    members: number
    required: number
    completed: number
    completed_required: number
    taken_at: Instant
  }
}
