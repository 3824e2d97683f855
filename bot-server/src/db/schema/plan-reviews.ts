/** Tables of what the level above says about plans before they are issued. */
import type { PersonId, PlanId, PlanRemarkId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { PlanOutcome } from '@quan-triet/shared/vocabulary/plans'

export interface PlanReviewTables {
  /** A decision on one version (INV-20): it is agreed to, or changes are asked for. */
  plan_review: {
    id: string
    plan_id: PlanId
    version: number
    /** Empty after erasure. */
    reviewer_id: PersonId | null
    /** Who wrote it down for a reviewer who works on paper. */
    recorded_by: PersonId | null
    outcome: PlanOutcome
    /** JSON `ReviewChecklist`. */
    checklist: string
    text_sealed: string | null
    decided_on: Day
    decided_at: Instant
  }
  /** Everybody who ever wrote in a plan's draft: none of them reviews it (INV-21), whoever wrote over it since. */
  plan_author: {
    plan_id: PlanId
    person_id: PersonId
  }
  /** What a reviewer writes beside a line or task of a version. */
  plan_remark: {
    id: PlanRemarkId
    plan_id: PlanId
    version: number
    /** A line's or a task's id; empty: about the whole. */
    piece_id: string | null
    text_sealed: string | null
    written_at: Instant
    written_by: PersonId | null
    /** When the makers said that it is mended. */
    settled_at: Instant | null
    settled_by: PersonId | null
  }
}
