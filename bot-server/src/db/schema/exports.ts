/** Tables of exports: long ones that are worked on, and those that come on a schedule. */
import type {
  CampaignId,
  ExportId,
  ExportScheduleId,
  FileId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { ExportFailure, ExportRhythm, ExportState } from '@quan-triet/shared/models/export'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface ExportTables {
  /** A table that takes long to write: who asked, how far it is, and where it lies once done. */
  export_job: {
    id: ExportId
    person_id: PersonId
    org_unit_id: OrgUnitId
    campaign_id: CampaignId
    /** The schedule that asked for it, be it ended or not; null: the person did. */
    schedule_id: ExportScheduleId | null
    state: ExportState
    /** Only of one that failed. */
    reason: ExportFailure | null
    file_id: FileId | null
    asked_at: Instant
    finished_at: Instant | null
    /** By the machine's clock: until then the process that took it works on it. */
    locked_until: Instant | null
    attempts: number
    rows_done: number
    /** Unknown until it is begun. */
    rows_all: number | null
  }
  /** An export that comes by itself; its link goes to the person who asked. */
  export_schedule: {
    id: ExportScheduleId
    person_id: PersonId
    org_unit_id: OrgUnitId
    campaign_id: CampaignId
    rhythm: ExportRhythm
    next_at: Instant
    created_at: Instant
  }
}
