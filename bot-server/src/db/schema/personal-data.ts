/** Tables of personal data: consents, what people ask about their own data, who was erased, counts that outlive names. */
import type {
  CampaignId,
  DataRequestId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { ConsentDecision, ConsentWay } from '@quan-triet/shared/models/consent'
import type {
  CorrectionField,
  DataRequestKind,
  DataRequestState,
} from '@quan-triet/shared/models/data-request'
import type { Day, Instant } from '@quan-triet/shared/models/moments'

export interface PersonalDataTables {
  /** Every text of the notice that anybody decided on, word for word: what a hash in `consent` stands for. */
  privacy_notice: { hash: string; version: string; text: string; first_used_at: Instant }
  /** Append only but for `superseded_at`: the row without it is what holds. */
  consent: {
    id: string
    person_id: PersonId
    decision: ConsentDecision
    notice_version: string
    notice_hash: string
    way: ConsentWay
    decided_at: Instant
    recorded_by: PersonId | null
    superseded_at: Instant | null
  }
  /** Members without a smartphone, and who of the branch helps them (feature 85). */
  assisted_person: {
    person_id: PersonId
    helper_id: PersonId | null
    marked_by: PersonId
    since: Instant
  }
  data_request: {
    id: DataRequestId
    person_id: PersonId
    org_unit_id: OrgUnitId
    kind: DataRequestKind
    field: CorrectionField | null
    state: DataRequestState
    asked_at: Instant
    due_at: Instant
    extended_until: Instant | null
    /** What was asked and answered, sealed with the unit's key; null once erased or past its term. */
    sealed_texts: string | null
    answered_at: Instant | null
    answered_by: PersonId | null
    /** For a withdrawal: the last day of processing, and when it really stopped. */
    stop_by: Day | null
    stopped_at: Instant | null
    /** The last rung of the clock that those who answer were told of. */
    rung: 'moi' | 'nua_han' | 'den_han' | 'qua_han'
  }
  /** Days that differ from the rule of working days, as an administrator entered them. */
  calendar_day: {
    day: Day
    kind: 'nghi' | 'lam'
    note: string
    set_by: PersonId
    set_at: Instant
  }
  erasure: {
    person_id: PersonId
    erased_at: Instant
    erased_by: PersonId | null
    request_id: DataRequestId | null
  }
  /** What is left of attendance and essays after their term: how many, never who; and the figures they gave. */
  kept_count: {
    id: string
    campaign_id: CampaignId
    org_unit_id: OrgUnitId
    session_id: SessionId | null
    subject: 'attendance' | 'essay' | 'study' | 'guests'
    state: string
    people: number
    kept_at: Instant
  }
}
