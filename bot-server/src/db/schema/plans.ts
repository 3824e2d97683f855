/** Tables of programmes and personal plans: where they stand, what they say line by line, versions, opinions, excuses. */
import type {
  CampaignNodeId,
  OrgUnitId,
  PartId,
  PersonId,
  PlanId,
  PlanLineId,
  PlanOpinionId,
  PlanTaskId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { PlanKind, PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import type {
  PlanDocumentType,
  TaskRepeat,
  VersionMadeFor,
} from '@quan-triet/shared/vocabulary/plans'
import type { Generated } from 'kysely'

export interface PlanTables {
  /** The programme (chương trình hành động) of a unit in a campaign, or the personal plan of its head (kế hoạch cá nhân). */
  plan: {
    id: PlanId
    campaign_node_id: CampaignNodeId
    kind: PlanKind
    /** Whose personal plan it is; empty for a unit's, and after erasure. */
    person_id: PersonId | null
    state: PlanState
    sent_for_review_on: Day | null
    reviewed_on: Day | null
    issued_on: Day | null
    document_type: PlanDocumentType | null
    /** As printed, with its symbol (INV-22). */
    number: string | null
    /** Runs from 1 per document type within the committee's term (INV-22). */
    number_in_term: number | null
    symbol: string | null
    signer: string | null
    /** The newest frozen version; 0: none was sent or issued. */
    current_version: Generated<number>
    /** Counts every change of the draft. */
    revision: Generated<number>
    changed_at: Instant
    changed_by: PersonId | null
  }
  /** A paragraph under one of the headings; each is changed by itself, so that two people never overwrite each other. */
  plan_line: {
    id: PlanLineId
    plan_id: PlanId
    /** Which of the plan's headings, from 0. */
    heading: number
    position: number
    text_sealed: string
    revision: number
    /** The line that somebody else had changed meanwhile: both stay until a person chooses. */
    conflict_of: PlanLineId | null
    changed_at: Instant
    changed_by: PersonId | null
    removed_at: Instant | null
  }
  /** What is to be done, by whom, until when, with what result (INV-23). */
  plan_task: {
    id: PlanTaskId
    plan_id: PlanId
    position: number
    text_sealed: string
    /** Who leads, in words: a body, a post, a person without an account. */
    lead_sealed: string | null
    /** Who is reminded. */
    owner_id: PersonId | null
    due_on: Day | null
    due_wording: string | null
    repeats: TaskRepeat
    result_sealed: string | null
    /** The part of the resolution it carries out. */
    part_id: PartId | null
    /** The target of the term it serves. */
    target_id: string | null
    revision: number
    conflict_of: PlanTaskId | null
    changed_at: Instant
    changed_by: PersonId | null
    removed_at: Instant | null
  }
  /** What was sent or issued, frozen: JSON `PlanContent`. */
  plan_version: {
    plan_id: PlanId
    version: number
    content_sealed: string
    made_for: VersionMadeFor
    made_at: Instant
    made_by: PersonId | null
  }
  /** What a member or a mass organisation says about the draft. */
  plan_opinion: {
    id: PlanOpinionId
    plan_id: PlanId
    number: number
    line_id: PlanLineId | null
    /** Empty for a body, and after erasure. */
    person_id: PersonId | null
    /** A mass organisation, by its name. */
    body_name: string | null
    text_sealed: string | null
    sent_at: Instant
    recorded_by: PersonId | null
    answer_sealed: string | null
    answered_at: Instant | null
    answered_by: PersonId | null
  }
  /** A unit from which no programme is asked in this campaign, by the level above and with its reason. */
  plan_excuse: {
    campaign_node_id: CampaignNodeId
    reason: string
    excused_at: Instant
    excused_by: PersonId | null
  }
  /** When a committee's term began: numbers begin anew the day after its congress closed. */
  committee_term: {
    id: string
    org_unit_id: OrgUnitId
    starts_on: Day
    set_at: Instant
    set_by: PersonId | null
  }
}
