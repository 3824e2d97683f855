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
  }
  campaign_node: {
    id: CampaignNodeId
    campaign_id: CampaignId
    org_unit_id: OrgUnitId
    state: CampaignNodeState
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
