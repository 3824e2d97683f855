/** Describes grading: the queue, one essay with what stands beside it, a decision, a sample marked again. */
import { z } from 'zod'
import {
  EssayForm,
  EssayLevel,
  EssayScale,
  EssayState,
  EssayVerdict,
  MarkKind,
  RewriteReason,
} from '../vocabulary/essay-verdicts.ts'
import { EssayCriterion } from './campaign.ts'
import { CopyCheck, CopyCheckState } from './copy-check.ts'
import { CampaignId, EssayId, OrgUnitId, PersonId } from './ids.ts'
import { Instant } from './moments.ts'
import { EssayDecision, EssayPage, EssayWord } from './own-essay.ts'

const LONGEST_COMMENT = 4000
const MOST_AT_ONCE = 500

/** What the copy check says in a list: hints for the order of reading, nothing more (INV-13). */
export const CheckHint = z.object({
  state: CopyCheckState,
  flagged: z.boolean(),
  coveredPercent: z.int().nullable(),
  otherEssays: z.int(),
  modelTexts: z.int(),
  /** Essays that share one text with this one stand together. */
  clusterId: z.string().nullable(),
  clusterSize: z.int().nullable(),
})
export type CheckHint = z.infer<typeof CheckHint>

export const QueueRow = z.object({
  essayId: EssayId,
  /** Null for a sample: whose it is does not matter there. */
  authorName: z.string().nullable(),
  unitName: z.string(),
  version: z.int(),
  form: EssayForm,
  syllables: z.int(),
  submittedAt: Instant,
  state: EssayState,
  graderName: z.string().nullable(),
  /** The acting person's own open mark. */
  mine: MarkKind.nullable(),
  /** Waits for another grader after an appeal. */
  isAppealed: z.boolean(),
  /** Author and grader have words that nobody has answered. */
  hasNewWords: z.boolean(),
  /** A second marking or a sample came to another verdict than the one that holds. */
  isDisputed: z.boolean(),
  check: CheckHint.nullable(),
})
export type QueueRow = z.infer<typeof QueueRow>

export const GradingQueue = z.object({
  campaignId: CampaignId.nullable(),
  campaignTitle: z.string(),
  /** Of the branch's committee: may assign. */
  mayAssign: z.boolean(),
  mayTake: z.boolean(),
  counts: z.object({ waiting: z.int(), grading: z.int(), passed: z.int(), toRewrite: z.int() }),
  /** Who may be asked to grade. */
  graders: z.array(z.object({ personId: PersonId, name: z.string() })),
  rows: z.array(QueueRow),
})
export type GradingQueue = z.infer<typeof GradingQueue>

export const GradingQuery = z.object({ campaignId: CampaignId.optional() })

export const GradedVersion = z.object({
  number: z.int(),
  form: EssayForm,
  submittedAt: Instant,
  blocks: z.array(z.string()).nullable(),
  decision: EssayDecision.nullable(),
})
export type GradedVersion = z.infer<typeof GradedVersion>

/** A mark as other graders of the same essay see it. */
export const OtherMark = z.object({
  kind: MarkKind,
  version: z.int(),
  graderName: z.string(),
  isOwn: z.boolean(),
  verdict: EssayVerdict.nullable(),
  reason: RewriteReason.nullable(),
  level: EssayLevel.nullable(),
  comment: z.string().nullable(),
  decidedAt: Instant.nullable(),
})
export type OtherMark = z.infer<typeof OtherMark>

export const EssayToGrade = z.object({
  essayId: EssayId,
  campaignId: CampaignId,
  authorName: z.string().nullable(),
  unitName: z.string(),
  state: EssayState,
  version: z.int(),
  form: EssayForm,
  submittedAt: Instant,
  isLate: z.boolean(),
  headings: z.array(z.string()),
  blocks: z.array(z.string()).nullable(),
  pages: z.array(EssayPage),
  check: CopyCheck.nullable(),
  versions: z.array(GradedVersion),
  marks: z.array(OtherMark),
  words: z.array(EssayWord.extend({ isFromAuthor: z.boolean() })),
  scale: EssayScale,
  criteria: z.array(EssayCriterion),
  rewriteDays: z.int(),
  /** The acting person's own open mark on this version. */
  mine: MarkKind.nullable(),
  may: z.object({
    take: z.boolean(),
    decide: z.boolean(),
    assign: z.boolean(),
    reopen: z.boolean(),
    reply: z.boolean(),
  }),
})
export type EssayToGrade = z.infer<typeof EssayToGrade>

export const AssignGraderInput = z.object({
  essayIds: z.array(EssayId).min(1).max(MOST_AT_ONCE),
  graderId: PersonId,
  /** A second opinion beside the first; the verdict that holds stays. */
  second: z.boolean().optional(),
})
export type AssignGraderInput = z.infer<typeof AssignGraderInput>

/** Everything that waits, spread evenly. */
export const SpreadGradersInput = z.object({
  campaignId: CampaignId,
  graderIds: z.array(PersonId).min(1).max(50),
})
export type SpreadGradersInput = z.infer<typeof SpreadGradersInput>

export const AssignedGraders = z.object({ assigned: z.int(), left: z.int() })
export type AssignedGraders = z.infer<typeof AssignedGraders>

export const DecideEssayInput = z.object({
  /** The version that was read. */
  version: z.int(),
  verdict: EssayVerdict,
  reason: RewriteReason.nullable(),
  level: EssayLevel.nullable(),
  /** Points by criterion, in the order of the campaign; empty: none were given. */
  points: z.array(z.number().min(0).max(100)).max(10),
  comment: z.string().trim().max(LONGEST_COMMENT),
  /** For a rewrite; null: the campaign's days from now. */
  rewriteDueAt: Instant.nullable(),
})
export type DecideEssayInput = z.infer<typeof DecideEssayInput>

export const ReopenEssayInput = z.object({
  graderId: PersonId,
  reason: z.string().trim().min(3).max(500),
})
export type ReopenEssayInput = z.infer<typeof ReopenEssayInput>

export const ReplyToAuthorInput = z.object({ text: z.string().trim().min(1).max(2000) })
export type ReplyToAuthorInput = z.infer<typeof ReplyToAuthorInput>

export const DrawSampleInput = z.object({
  unitId: OrgUnitId,
  campaignId: CampaignId,
  size: z.int().min(1).max(100),
})
export type DrawSampleInput = z.infer<typeof DrawSampleInput>

/** How often the second look agreed. */
export const SampleStanding = z.object({
  drawn: z.int(),
  decided: z.int(),
  agreed: z.int(),
  /** Essays of these units that could still be drawn. */
  left: z.int(),
})
export type SampleStanding = z.infer<typeof SampleStanding>
