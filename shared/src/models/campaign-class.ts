/** Describes the classes (lớp) of a campaign at a unit: for whom, how, when, and how one is split by capacity. */
import { z } from 'zod'
import { AudienceGroup } from '../vocabulary/audience-groups.ts'
import { ClassMode } from '../vocabulary/class-modes.ts'
import { Reason } from './campaign.ts'
import { ClassId, OrgUnitId, SessionId } from './ids.ts'
import { Instant, InstantInput } from './moments.ts'

const Words = z.string().trim().min(1).max(200)

export const SessionPlan = z.object({
  title: Words,
  startsAt: InstantInput,
  endsAt: InstantInput,
  venue: Words,
  speaker: z.string().trim().max(200).nullable(),
})
export type SessionPlan = z.infer<typeof SessionPlan>

export const PlanClassInput = z.object({
  title: Words,
  mode: ClassMode,
  /** Asked for when the class is merged into a meeting or held by sending material. */
  modeReason: Reason.nullable(),
  audience: z.array(AudienceGroup).min(1).max(7),
  isMakeup: z.boolean(),
  /** Whether the plan counts a merged or sent class as one. */
  countsAsClass: z.boolean(),
  capacity: z.int().min(1).max(100_000).nullable(),
  sessions: z.array(SessionPlan).min(1).max(20),
})
export type PlanClassInput = z.infer<typeof PlanClassInput>

export const ClassSession = z.object({
  id: SessionId,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  isClosed: z.boolean(),
  venues: z.int(),
})

export const CampaignClass = z.object({
  id: ClassId,
  title: z.string(),
  mode: ClassMode,
  modeReason: z.string().nullable(),
  audience: z.array(AudienceGroup),
  isMakeup: z.boolean(),
  countsAsClass: z.boolean(),
  capacity: z.int().nullable(),
  /** People invited: of a split class its share, of key cadres by their roles on the first day; null when not known. */
  invited: z.int().nullable(),
  attended: z.int(),
  isSplit: z.boolean(),
  sessions: z.array(ClassSession),
})
export type CampaignClass = z.infer<typeof CampaignClass>

export const ClassCounts = z.object({ held: z.int(), makeup: z.int(), uncounted: z.int() })

export const CampaignClasses = z.object({
  classes: z.array(CampaignClass),
  /** Make-up classes are counted apart; uncounted: merged or sent ones that the plan leaves out. */
  counts: ClassCounts,
  /** Until when base classes may not begin (INV-09); null when nothing holds them. */
  baseFrom: Instant.nullable(),
})
export type CampaignClasses = z.infer<typeof CampaignClasses>

export const ClassShare = z.object({
  unitId: OrgUnitId,
  unitName: z.string(),
  people: z.int(),
})

/** One of the classes that a gathering is split into. */
export const ClassPart = z.object({ people: z.int(), shares: z.array(ClassShare) })

export const ClassSplit = z.object({ people: z.int(), parts: z.array(ClassPart) })
export type ClassSplit = z.infer<typeof ClassSplit>

export const SplitClassInput = z.object({
  capacity: z.int().min(1).max(100_000),
  /** One start a class, in the order of the proposal; ends and places are those of the class that is split. */
  starts: z.array(InstantInput).min(2).max(60),
})
export type SplitClassInput = z.infer<typeof SplitClassInput>
