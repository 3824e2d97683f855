/** Describes the review of plans by the level above, and who is in charge of which unit (U-06, S2-09, S2-10). */
import { z } from 'zod'
import { PlanKind } from '../vocabulary/paper-states.ts'
import { PlanOutcome } from '../vocabulary/plans.ts'
import { CampaignNodeId, OrgUnitId, PersonId, PlanId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'
import { PlanContent, PlanDecision, PlanRemark, PlanVersionLine, ReviewChecklist } from './plan.ts'

/** Why somebody may not decide (INV-21): not in charge, wrote it, or is nobody of a level above. */
export const ReviewBar = z.enum(['not_in_charge', 'own_plan', 'not_above'])
export type ReviewBar = z.infer<typeof ReviewBar>

export const ReviewRow = z.object({
  planId: PlanId,
  kind: PlanKind,
  unit: OrgUnitName,
  campaignTitle: z.string(),
  /** Of a personal plan, for who reviews it. */
  personName: z.string().nullable(),
  sentOn: Day.nullable(),
  /** Working days since it was sent. */
  waitedDays: z.int(),
  /** Longer than a review is expected to take. */
  isSlow: z.boolean(),
  dueAt: Instant.nullable(),
  /** How often changes were asked for before. */
  returned: z.int(),
  /** Who is in charge of the unit; nobody: somebody has to be named. */
  overseers: z.array(z.string()),
  bar: ReviewBar.nullable(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

export const ReviewQueue = z.object({
  /** What waits for the reader. */
  mine: z.array(ReviewRow),
  /** What waits for others, of units directly below those for which the reader makes reports. */
  below: z.array(ReviewRow),
  today: Day,
})
export type ReviewQueue = z.infer<typeof ReviewQueue>

export const PlanReview = z.object({
  row: ReviewRow,
  version: z.int(),
  /** Sent and not decided on; false also when the unit took it back. */
  isWaiting: z.boolean(),
  content: PlanContent,
  versions: z.array(PlanVersionLine),
  decisions: z.array(PlanDecision),
  /** Of this version: the reader's own; of earlier ones: all. */
  remarks: z.array(PlanRemark),
  openChildren: z.array(z.string()),
  /** Whether a decision on paper may be written down here, and of whom. */
  paperReviewers: z.array(z.object({ personId: PersonId, fullName: z.string() })),
})
export type PlanReview = z.infer<typeof PlanReview>

const Text = z.string().trim().max(4000)

export const WriteRemarkInput = z.object({
  version: z.int().min(1),
  pieceId: z.string().min(1).max(120).nullable(),
  text: Text.min(1),
})
export type WriteRemarkInput = z.infer<typeof WriteRemarkInput>

/** @param text is needed where changes are asked for */
export const DecideReviewInput = z.object({
  version: z.int().min(1),
  outcome: PlanOutcome,
  checklist: ReviewChecklist,
  text: Text.nullable(),
})
export type DecideReviewInput = z.infer<typeof DecideReviewInput>

export const RecordPaperReviewInput = DecideReviewInput.extend({ reviewerId: PersonId, on: Day })
export type RecordPaperReviewInput = z.infer<typeof RecordPaperReviewInput>

export const Overseer = z.object({
  /** Of the role that makes the person the one in charge. */
  id: z.string(),
  personId: PersonId,
  fullName: z.string(),
  startsOn: Day,
  /** The last day of a stand-in; null: until somebody else is named. */
  endsOn: Day.nullable(),
})
export type Overseer = z.infer<typeof Overseer>

export const Overseers = z.object({
  unit: OrgUnitName,
  units: z.array(OrgUnitName),
  /** Names anybody; otherwise only units that the reader is in charge of are listed, each for naming a stand-in. */
  mayChange: z.boolean(),
  children: z.array(z.object({ unit: OrgUnitName, overseers: z.array(Overseer) })),
  /** Committee members of this unit and of those above it. */
  candidates: z.array(z.object({ personId: PersonId, fullName: z.string(), post: z.string() })),
  today: Day,
})
export type Overseers = z.infer<typeof Overseers>

export const SetOverseerInput = z.object({
  /** The unit that is looked after. */
  unitId: OrgUnitId,
  personId: PersonId,
  startsOn: Day,
  /** Given: a stand-in until the end of that day; null: in place of whoever was in charge. */
  endsOn: Day.nullable(),
})
export type SetOverseerInput = z.infer<typeof SetOverseerInput>

export const ExcusePlanInput = z.object({ reason: z.string().trim().min(3).max(500) })
export type ExcusePlanInput = z.infer<typeof ExcusePlanInput>

export const PlanExcuse = z.object({ nodeId: CampaignNodeId, reason: z.string().nullable() })
export type PlanExcuse = z.infer<typeof PlanExcuse>
