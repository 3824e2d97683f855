/** Describes what is sent to begin, write, send, issue and unlock a plan, and to say what one thinks of it. */
import { z } from 'zod'
import { PlanKind, PlanState } from '../vocabulary/paper-states.ts'
import { PlanDocumentType, TaskRepeat } from '../vocabulary/plans.ts'
import { Reason } from './campaign.ts'
import { OrgUnitId, PartId, PersonId, PlanId, PlanLineId, PlanTaskId } from './ids.ts'
import { Day } from './moments.ts'
import { LINE_LENGTH } from './plan.ts'

export const BeginPlanInput = z.object({ kind: PlanKind, fromPlanId: PlanId.nullable() })
export type BeginPlanInput = z.infer<typeof BeginPlanInput>

/** The most lines and tasks of one plan. */
export const MOST_LINES = 400
export const MOST_TASKS = 200

const Seen = z.int().min(1).nullable()

export const SavePlanLineInput = z.object({
  /** The revision that was shown; null for a new line. */
  seen: Seen,
  heading: z.int().min(0).max(30),
  /** New lines stand behind it; null: first under the heading. */
  afterId: PlanLineId.nullable(),
  /** Null takes the line out. */
  text: z.string().max(LINE_LENGTH).nullable(),
})
export type SavePlanLineInput = z.infer<typeof SavePlanLineInput>

export const SavePlanTaskInput = z.object({
  seen: Seen,
  afterId: PlanTaskId.nullable(),
  /** Null takes the task out. */
  task: z
    .object({
      text: z.string().max(LINE_LENGTH),
      lead: z.string().max(200),
      ownerId: PersonId.nullable(),
      dueOn: Day.nullable(),
      dueWording: z.string().max(200),
      repeats: TaskRepeat,
      result: z.string().max(LINE_LENGTH),
      partId: PartId.nullable(),
      targetId: z.string().max(120).nullable(),
    })
    .nullable(),
})
export type SavePlanTaskInput = z.infer<typeof SavePlanTaskInput>

const LONGEST_SYMBOL = 30
const LONGEST_NAME = 100

/** `from` is the state that was seen, so that pressing twice takes one step. */
export const TakePlanStepInput = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['nhap', 'lay_y_kien', 'gui_xem_xet', 'thuc_hien']), from: PlanState }),
  z.object({
    to: z.literal('ban_hanh'),
    from: PlanState,
    on: Day,
    /** Of a personal plan: nothing but the day (INV-22 is about documents). */
    paper: z
      .object({
        documentType: PlanDocumentType,
        numberInTerm: z.int().min(1).max(9999),
        symbol: z.string().trim().min(1).max(LONGEST_SYMBOL),
        signer: z.string().trim().min(1).max(LONGEST_NAME),
      })
      .nullable(),
  }),
])
export type TakePlanStepInput = z.infer<typeof TakePlanStepInput>

export const UnlockPlanInput = z.object({ from: PlanState, reason: Reason })
export type UnlockPlanInput = z.infer<typeof UnlockPlanInput>

const OpinionText = z.string().trim().min(1).max(2000)

export const GivePlanOpinionInput = z.object({ lineId: PlanLineId.nullable(), text: OpinionText })
export type GivePlanOpinionInput = z.infer<typeof GivePlanOpinionInput>

export const RecordPlanOpinionInput = GivePlanOpinionInput.extend({
  /** A mass organisation, by its name (S4-23). */
  bodyName: z.string().trim().min(1).max(LONGEST_NAME),
})
export type RecordPlanOpinionInput = z.infer<typeof RecordPlanOpinionInput>

export const AnswerPlanOpinionInput = z.object({ answer: OpinionText })
export type AnswerPlanOpinionInput = z.infer<typeof AnswerPlanOpinionInput>

const Headings = z.array(z.string().trim().min(1).max(200)).min(1).max(12)

/** Null: the usual ones. */
export const PlanHeadings = z.object({
  programme: Headings.nullable(),
  personal: Headings.nullable(),
})
export type PlanHeadings = z.infer<typeof PlanHeadings>

export const CommitteeTerm = z.object({ unitId: OrgUnitId, startsOn: Day })
export type CommitteeTerm = z.infer<typeof CommitteeTerm>
