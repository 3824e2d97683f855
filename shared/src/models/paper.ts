/** Describes where the papers of a branch stand: its programme (chương trình hành động) and its report (2.6). */
import { z } from 'zod'
import { PlanState, ReportState } from '../vocabulary/paper-states.ts'
import { MassesFigures } from './figures.ts'
import { CampaignNodeId, PlanId } from './ids.ts'
import { Day, Instant } from './moments.ts'

export const PlanStanding = z.object({
  state: PlanState,
  sentForReviewOn: Day.nullable(),
  /** The day of the upper committee's comment, or of its wish for changes. */
  reviewedOn: Day.nullable(),
  issuedOn: Day.nullable(),
  /** Number and symbol (INV-22). */
  number: z.string().nullable(),
  signer: z.string().nullable(),
})
export type PlanStanding = z.infer<typeof PlanStanding>

export const ReportStanding = z.object({
  state: ReportState,
  sentOn: Day.nullable(),
  acceptedOn: Day.nullable(),
})
export type ReportStanding = z.infer<typeof ReportStanding>

const Count = z.object({ numerator: z.int(), denominator: z.int() })

/** What a report sent now would say: whole numbers with their bases, and no name. */
export const ReportDraft = z.object({
  day: Day,
  /** F-02 and F-01: both are always printed. */
  ofRequired: Count,
  ofMembers: Count,
  /** F-08 */
  essays: z.object({ handedIn: z.int(), required: z.int(), passed: z.int() }),
  masses: MassesFigures,
  questions: z.int(),
  recommendations: z.int(),
})
export type ReportDraft = z.infer<typeof ReportDraft>

const Due = z.object({ at: Instant, isTentative: z.boolean() })

export const BranchPapers = z.object({
  nodeId: CampaignNodeId,
  campaignTitle: z.string(),
  programme: z.object({
    due: Due.nullable(),
    /** Null until something was recorded. */
    standing: PlanStanding.nullable(),
    planId: PlanId.nullable(),
  }),
  report: z.object({
    due: Due.nullable(),
    standing: ReportStanding.nullable(),
    /** What the branch has recorded by now. */
    draft: ReportDraft,
  }),
})
export type BranchPapers = z.infer<typeof BranchPapers>

export const Papers = z.object({
  /** One for each campaign the branch takes part in, the nearest first. */
  papers: z.array(BranchPapers),
})
export type Papers = z.infer<typeof Papers>
