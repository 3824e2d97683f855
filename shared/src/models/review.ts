/** Describes reviews (sơ kết, tổng kết): wording kept, dates read from it, when held, and notes of pilot units (U-08, U-09). */
import { z } from 'zod'
import { CampaignId, CampaignNodeId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

export const ReviewKind = z.enum(['so_ket', 'tong_ket'])
export type ReviewKind = z.infer<typeof ReviewKind>

export const ReviewDate = z.object({
  id: z.string(),
  dueAt: Instant,
  heldOn: Day.nullable(),
  note: z.string().nullable(),
  /** Past due and not held; never where the wording said "dự kiến". */
  isOverdue: z.boolean(),
})
export type ReviewDate = z.infer<typeof ReviewDate>

export const Review = z.object({
  id: z.string(),
  unit: OrgUnitName,
  kind: ReviewKind,
  title: z.string(),
  /** As the source has it. */
  wording: z.string(),
  isYearly: z.boolean(),
  isTentative: z.boolean(),
  dates: z.array(ReviewDate),
})
export type Review = z.infer<typeof Review>

export const Reviews = z.object({
  unit: OrgUnitName,
  today: Day,
  mayChange: z.boolean(),
  reviews: z.array(Review),
})
export type Reviews = z.infer<typeof Reviews>

const Wording = z.string().trim().min(3).max(200)
const Year = z.int().min(2000).max(2100)

const ReviewTerms = z.object({
  wording: Wording,
  /** Asked for where the wording says "hàng năm". */
  firstYear: Year.nullable(),
  lastDay: Day.nullable(),
})

export const ReadReviewInput = ReviewTerms
/** How the wording is understood, for whoever writes it to confirm. */
export const ReviewReadingView = z.object({
  kind: z.enum(['dates', 'needs_first_year', 'unreadable']),
  dueAts: z.array(Instant),
})
export type ReviewReadingView = z.infer<typeof ReviewReadingView>

export const PlanReviewInput = ReviewTerms.extend({
  unitId: OrgUnitId,
  campaignId: CampaignId.nullable(),
  kind: ReviewKind,
  title: z.string().trim().min(1).max(200),
})
export type PlanReviewInput = z.infer<typeof PlanReviewInput>

export const HoldReviewInput = z.object({
  heldOn: Day,
  note: z.string().trim().max(4000).nullable(),
})
export type HoldReviewInput = z.infer<typeof HoldReviewInput>

export const PilotNote = z.object({ id: z.string(), text: z.string(), writtenAt: Instant })

export const PilotUnit = z.object({
  nodeId: CampaignNodeId,
  unit: OrgUnitName,
  notes: z.array(PilotNote),
})

export const Pilots = z.object({
  campaign: z.object({ id: CampaignId, title: z.string() }),
  /** Of the unit and those below. */
  pilots: z.array(PilotUnit),
})
export type Pilots = z.infer<typeof Pilots>

export const SetPilotInput = z.object({ isPilot: z.boolean() })
export type SetPilotInput = z.infer<typeof SetPilotInput>

export const WritePilotNoteInput = z.object({ text: z.string().trim().min(1).max(4000) })
export type WritePilotNoteInput = z.infer<typeof WritePilotNoteInput>
