/** Tables of a campaign (đợt học tập): the campaign, its node in each unit, its documents, deadlines and reminders. */
import type {
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  DocumentId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import type { EssayMode, EssayScale } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { Generated } from 'kysely'
import type { CampaignNodeState } from '../../domain/campaign-states.ts'

export interface CampaignTables {
  campaign: {
    id: CampaignId
    owner_org_id: OrgUnitId
    title: string
    /** Which base the plan's target is judged on; chosen by the owner, never assumed. */
    reporting_base: 'tong_so' | 'phai_hoc'
    target_percent: number
    snapshot_on: Day
    essay_opens: 'sau_hoan_thanh' | 'sau_buoi_dau'
    starts_on: Day
    purpose: string | null
    /** JSON `CampaignScope`: which units were given a node. */
    scope: string | null
    /** The day whose tree the scope was read from. */
    scope_on: Day | null
    opened_at: Instant | null
    opened_by: PersonId | null
    closed_at: Instant | null
    closed_by: PersonId | null
    cloned_from: CampaignId | null
    /** JSON list of days from the due day on which reminders go; empty column: the whole ladder. */
    reminder_days: string | null
    messages_per_minute: number | null
    /** Hours of the day (`HH:MM`) in which nothing of this campaign leaves by itself; empty: 21:00 to 07:00. */
    quiet_from: string | null
    quiet_until: string | null
    /** How far apart two sessions must be for one person to attend both. */
    travel_minutes: number | null
    /** Why base classes need not wait for the key-cadre class (INV-09); empty column: they wait. */
    key_cadre_waived: string | null
    /** 0: an essay is typed; empty column: handwriting and photographs are taken, too. */
    essay_by_hand: number | null
    /** JSON list of questions that help to write; empty column: none. */
    essay_questions: string | null
    /** What members do; empty: they write. */
    essay_mode: Generated<EssayMode | null>
    /** JSON, in order; empty: the two headings of S2-14. */
    essay_headings: Generated<string | null>
    /** Syllables; empty: no limit. */
    essay_min_syllables: Generated<number | null>
    essay_max_syllables: Generated<number | null>
    essay_scale: Generated<EssayScale | null>
    /** Criteria with their points, JSON; empty: the usual four (3.5). */
    essay_rubric: Generated<string | null>
    /** Days in which a verdict may be appealed, and in which a rewrite is due; empty: the usual ones. */
    essay_appeal_days: Generated<number | null>
    essay_rewrite_days: Generated<number | null>
    /** 0: probationary members write no essay; empty column: they do, as everybody. */
    probationary_writes: number | null
    /** JSON list of working days after an overdue report's deadline on which the next level up is told; empty column: the whole ladder. */
    escalation_days: Generated<string | null>
    /** JSON list of the headings of a unit's programme; empty column: the usual ones. */
    plan_headings: Generated<string | null>
    /** JSON list of the headings of a personal plan; empty column: the usual ones. */
    personal_plan_headings: Generated<string | null>
  }
  campaign_node: {
    id: CampaignNodeId
    campaign_id: CampaignId
    org_unit_id: OrgUnitId
    state: CampaignNodeState
    /** The node that goes on with what was open here, after the unit merged, split or ended. */
    succeeded_by: CampaignNodeId | null
    parent_node_id: CampaignNodeId | null
    acknowledged_at: Instant | null
    acknowledged_by: PersonId | null
    /** Never below the parent's; empty column: the campaign's own. */
    target_percent: number | null
    /** The node whose choice this is; its change is followed. */
    target_set_by: CampaignNodeId | null
    min_sessions: number | null
    min_sessions_set_by: CampaignNodeId | null
    plan_note: string | null
    /** The state that postponing or closing interrupted. */
    state_before: CampaignNodeState | null
    /** 1: a pilot unit (đơn vị làm điểm, U-09). */
    is_pilot: Generated<number>
  }
  campaign_document: { campaign_id: CampaignId; document_id: DocumentId; priority: number }
  deadline: {
    id: DeadlineId
    campaign_node_id: CampaignNodeId
    subject: DeadlineSubject
    source_wording: string
    granularity: 'ngay' | 'thang' | 'quy'
    bound: 'truoc' | 'den_het'
    due_at: Instant
    is_tentative: number
    /** The node whose choice this is; its change is followed. */
    set_by: CampaignNodeId | null
  }
  /** One row for each rung of the ladder that was handled, so that no rung is climbed twice. */
  reminder: {
    id: string
    deadline_id: DeadlineId
    rung: string
    handled_at: Instant
  }
  /** One row a person and day: the day's one automatic reminder (INV-42). */
  reminded_person: { person_id: PersonId; day: Day; deadline_id: DeadlineId }
}
