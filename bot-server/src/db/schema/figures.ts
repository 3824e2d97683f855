/** Tables of live figures: what units count, and what is to be counted anew (ruling 18). */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Generated } from 'kysely'

export interface FigureTables {
  /** The cells of a unit in a campaign: by itself, and with all below it. */
  figure_count: {
    campaign_id: CampaignId
    org_unit_id: OrgUnitId
    extent: 'own' | 'total'
    counted_at: Instant
    /** The turn of counting that changed the row last. */
    turn: number
    /** N_tt, which no sum of children gives; nought in the row of a unit by itself. */
    guests: number
    tccsd: number
    tccsd_held: number
    branches: number
    branches_held: number
    classes: number
    classes_online: number
    classes_makeup: number
    venues: number
    key_invited: number
    key_attended: number
    members: number
    exempt: number
    probationary: number
    completed: number
    completed_required: number
    attended: number
    reached: number
    absent_excused: number
    absent_unexcused: number
    made_up: number
    masses_people: number
    masses_visits: number
    masses_declared: number
    masses_declaring: number
    masses_undeclared: number
    writers_so_far: number
    writers: number
    essays_due: number
    essays_in: number
    essays_on_time: number
    essays_graded: number
    essays_passed: number
    rewrite_copied: number
    rewrite_failed: number
    essays_voluntary: number
    plans_due: number
    plans_issued: number
    head_plans_due: number
    head_plans_issued: number
    recommendations: number
    reports_due: number
    reports_sent: number
    reports_on_time: number
  }
  /** Something changed whose figures are not counted yet; rows are only added, and go when they are counted. */
  figure_mark: {
    id: Generated<number>
    /** Empty: every open campaign. */
    campaign_id: CampaignId | null
    /** Empty: every unit of the campaign. */
    org_unit_id: OrgUnitId | null
    kind: FigureMarkKind
  }
  /** The one row that whoever counts takes first, so that of many processes one counts at a time. */
  figure_turn: {
    name: string
    turn: number
    turned_at: Instant
    /** The last day whose beginning was looked at for what begins or ends by itself. */
    swept_on: Day | null
    /** The last night on which all was counted anew. */
    recounted_on: Day | null
  }
}

/**
 * `unit`: a unit by itself. `line`: with all that ever stood above it. `tree`: who stands under whom.
 * `guests`: who came to another unit than the own.
 */
export type FigureMarkKind = 'unit' | 'line' | 'tree' | 'guests'
