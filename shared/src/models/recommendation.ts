/** Describes recommendations gathered up the tree: what waits, groups with their sources, what became of them (B-12, U-10). */
import { z } from 'zod'
import { RecommendationCategory, RecommendationState } from '../vocabulary/matters.ts'
import { CampaignChoice } from './figures.ts'
import { CampaignId, OrgUnitId, RecommendationGroupId, RecommendationId } from './ids.ts'
import { Day } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** What a group is made of: a recommendation of the unit itself, or a group that a unit below has sent up. */
export const SourceRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recommendation'), id: RecommendationId }),
  z.object({ kind: z.literal('group'), id: RecommendationGroupId }),
])
export type SourceRef = z.infer<typeof SourceRef>

export const RecommendationSource = z.object({
  ref: SourceRef,
  /** Where it comes from; never who. */
  unit: OrgUnitName,
  number: z.int(),
  category: RecommendationCategory,
  /** Empty after erasure. */
  text: z.string(),
  sentOn: Day,
  /** How many recommendations of people stand behind it. */
  count: z.int(),
})
export type RecommendationSource = z.infer<typeof RecommendationSource>

/** To whom a group was reported (S0-18). */
export const ReportedTo = z.object({
  recipient: z.enum(['ban_thuong_vu', 'tuyen_giao_cap_tren']),
  unit: OrgUnitName,
  on: Day,
})
export type ReportedTo = z.infer<typeof ReportedTo>

export const RecommendationGroup = z.object({
  id: RecommendationGroupId,
  number: z.int(),
  category: RecommendationCategory,
  state: RecommendationState,
  text: z.string(),
  sources: z.array(RecommendationSource),
  /** Recommendations of people below it, and from how many units. */
  count: z.int(),
  unitCount: z.int(),
  reportedTo: z.array(ReportedTo),
  /** What became of it; null: no answer yet. */
  disposition: z.enum(['tiep_thu', 'giai_trinh']).nullable(),
  answer: z.string().nullable(),
  answeredOn: Day.nullable(),
  /** The steps that the reader may take now. */
  steps: z.array(RecommendationState),
})
export type RecommendationGroup = z.infer<typeof RecommendationGroup>

/** Two that say nearly the same: a proposal; joining them is a person's act. */
export const NearPair = z.object({
  a: z.string(),
  b: z.string(),
  /** 0–1. */
  likeness: z.number(),
  /** The runs of words that both have. */
  common: z.array(z.string()),
})
export type NearPair = z.infer<typeof NearPair>

export const RecommendationBoard = z.object({
  unit: OrgUnitName,
  /** The units for which the reader gathers. */
  units: z.array(OrgUnitName),
  campaign: CampaignChoice,
  campaigns: z.array(CampaignChoice),
  mayGather: z.boolean(),
  waiting: z.array(RecommendationSource),
  groups: z.array(RecommendationGroup),
  /** Between ids of what waits and of groups that are still open. */
  near: z.array(NearPair),
  /** Recommendations of people by the unit they came from. */
  byUnit: z.array(z.object({ unit: OrgUnitName, count: z.int() })),
})
export type RecommendationBoard = z.infer<typeof RecommendationBoard>

export const RecommendationBoardQuery = z.object({
  unitId: OrgUnitId.optional(),
  campaignId: CampaignId.optional(),
})
export type RecommendationBoardQuery = z.infer<typeof RecommendationBoardQuery>

const Text = z.string().trim().min(1).max(2000)

export const MergeRecommendationsInput = z.object({
  unitId: OrgUnitId,
  campaignId: CampaignId,
  sources: z.array(SourceRef).min(1).max(200),
  /** Into this one; null: a new group. */
  intoGroupId: RecommendationGroupId.nullable(),
  category: RecommendationCategory,
  text: Text,
})
export type MergeRecommendationsInput = z.infer<typeof MergeRecommendationsInput>

/** Each source becomes a group of its own, in its own words. */
export const GatherEachInput = MergeRecommendationsInput.pick({
  unitId: true,
  campaignId: true,
  sources: true,
})
export type GatherEachInput = z.infer<typeof GatherEachInput>

export const ReportGroupsInput = z.object({
  unitId: OrgUnitId,
  campaignId: CampaignId,
  groupIds: z.array(RecommendationGroupId).min(1).max(500),
})
export type ReportGroupsInput = z.infer<typeof ReportGroupsInput>

export const TakeOutSourceInput = z.object({ source: SourceRef })
export type TakeOutSourceInput = z.infer<typeof TakeOutSourceInput>

/** What becomes of a group (S0-19): taken in, explained, or left to the level above. */
export const DisposeGroupInput = z.discriminatedUnion('disposition', [
  z.object({ disposition: z.enum(['tiep_thu', 'giai_trinh']), answer: Text }),
  z.object({ disposition: z.literal('chuyen_cap_tren') }),
])
export type DisposeGroupInput = z.infer<typeof DisposeGroupInput>
