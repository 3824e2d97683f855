/** Describes where the papers of a branch stand: its programme (chương trình hành động) and its report (2.6). */
import { z } from 'zod'
import { PlanState, ReportState } from '../vocabulary/paper-states.ts'
import { Reason } from './campaign.ts'
import { MassesFigures } from './figures.ts'
import { CampaignNodeId } from './ids.ts'
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
    nextStates: z.array(PlanState),
    /** Where the last step is taken back to; null when there is nothing to take back. */
    backTo: PlanState.nullable(),
  }),
  report: z.object({
    due: Due.nullable(),
    standing: ReportStanding.nullable(),
    nextStates: z.array(ReportState),
    backTo: ReportState.nullable(),
    draft: ReportDraft,
  }),
})
export type BranchPapers = z.infer<typeof BranchPapers>

export const Papers = z.object({
  /** One for each campaign the branch takes part in, the nearest first. */
  papers: z.array(BranchPapers),
  /** No step was taken after it. */
  today: Day,
})
export type Papers = z.infer<typeof Papers>

const LONGEST_NUMBER = 40
const LONGEST_NAME = 100

/** What is recorded of the programme; summing up and closing follow when plans are carried out in the app. */
export const PlanStepInput = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['nhap', 'lay_y_kien', 'thuc_hien']) }),
  z.object({ to: z.enum(['gui_xem_xet', 'yeu_cau_sua', 'da_cho_y_kien']), on: Day }),
  z.object({
    to: z.literal('ban_hanh'),
    on: Day,
    number: z.string().trim().min(1).max(LONGEST_NUMBER),
    signer: z.string().trim().min(1).max(LONGEST_NAME),
  }),
])
export type PlanStepInput = z.infer<typeof PlanStepInput>

export const ReportStepInput = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['da_gui', 'da_nhan']), on: Day }),
  z.object({ to: z.literal('tra_lai'), reason: Reason }),
])
export type ReportStepInput = z.infer<typeof ReportStepInput>

/** @see PlanStepInput `from` is the state that was seen: pressing twice takes back one step. */
export const TakePlanBackInput = z.object({ from: PlanState, reason: Reason })
export type TakePlanBackInput = z.infer<typeof TakePlanBackInput>

export const TakeReportBackInput = z.object({ from: ReportState, reason: Reason })
export type TakeReportBackInput = z.infer<typeof TakeReportBackInput>
