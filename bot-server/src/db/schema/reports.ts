/** Tables of reports: their versions as they were sent, and the steps they took. */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'

export interface ReportTables {
  /** One version of a unit's report; frozen once sent, so that it reads the same for ever (INV-31). */
  report_version: {
    report_id: string
    version: number
    /** Counts the changes of a draft: of two that correct at once, one is told. */
    revision: number
    cut_off_on: Day
    base: 'tong_so' | 'phai_hoc'
    /** Counted by the house, or typed from paper. */
    source: 'tu_tong_hop' | 'giay'
    /** JSON `ReportContent`. */
    content: string
    /** JSON `ReportSummary`: what of it counts for the level above, so that hundreds are read at once. */
    summary: string
    compiled_at: Instant
    compiled_by: PersonId | null
    frozen_at: Instant | null
    /** Why a frozen version was followed by this one. */
    reason: string | null
  }
  report_step: {
    id: string
    report_id: string
    from_state: ReportState
    to_state: ReportState
    /** Why it was returned or corrected. */
    reason: string | null
    taken_at: Instant
    taken_by: PersonId | null
  }
}
