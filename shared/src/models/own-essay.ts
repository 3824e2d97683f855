/** Describes one person's essay as its author sees it: what is owed, the draft, what was handed in, what was said of it. */
import { z } from 'zod'
import {
  EssayForm,
  EssayLevel,
  EssayMode,
  EssayScale,
  EssayStanding,
  EssayVerdict,
  EssayWordKind,
  RewriteReason,
} from '../vocabulary/essay-verdicts.ts'
import { CampaignId, EssayId, FileId } from './ids.ts'
import { Instant } from './moments.ts'

/** Letters; more than the most syllables of a campaign need. */
const LONGEST_BLOCK = 160_000
const LONGEST_WORD = 2000

/** What an essay says: one block of text under each heading; a file's whole text is one block. */
export const EssayContent = z.object({
  blocks: z.array(z.string().max(LONGEST_BLOCK)).min(1).max(6),
})
export type EssayContent = z.infer<typeof EssayContent>

export const EssayPage = z.object({
  id: z.string(),
  position: z.int(),
  fileId: FileId,
})
export type EssayPage = z.infer<typeof EssayPage>

/** What the author is writing now. */
export const EssayDraft = z.object({
  form: EssayForm,
  /** Empty strings where nothing is written yet; null where only pages were photographed. */
  blocks: z.array(z.string()).nullable(),
  pages: z.array(EssayPage),
  fileId: FileId.nullable(),
  /** Counts the saves: a save names the one it has seen. */
  revision: z.int(),
  syllables: z.int(),
  savedAt: Instant,
  /** How much of the own text, in percent, stands in the documents outside quotation marks; null: not measured. */
  borrowedPercent: z.int().nullable(),
})
export type EssayDraft = z.infer<typeof EssayDraft>

/** A grader's decision on a version, as its author may read it (INV-15); the grader is not named. */
export const EssayDecision = z.object({
  verdict: EssayVerdict,
  reason: RewriteReason.nullable(),
  level: EssayLevel.nullable(),
  comment: z.string().nullable(),
  decidedAt: Instant,
  rubric: z.array(z.object({ name: z.string(), points: z.number(), of: z.int() })),
})
export type EssayDecision = z.infer<typeof EssayDecision>

export const OwnVersion = z.object({
  number: z.int(),
  form: EssayForm,
  submittedAt: Instant,
  syllables: z.int(),
  /** Null for paper, photographs, and once the text is gone. */
  blocks: z.array(z.string()).nullable(),
  pages: z.array(EssayPage),
  fileId: FileId.nullable(),
  decision: EssayDecision.nullable(),
})
export type OwnVersion = z.infer<typeof OwnVersion>

export const EssayWord = z.object({
  kind: EssayWordKind,
  isOwn: z.boolean(),
  text: z.string(),
  writtenAt: Instant,
  settledAt: Instant.nullable(),
})
export type EssayWord = z.infer<typeof EssayWord>

/** Who must write: in W, excused (and why, in words), attached here for a time, or of no branch with a campaign. */
export const EssayDutyView = z.object({
  kind: z.enum(['obliged', 'not_obliged', 'guest', 'not_of_branch']),
  because: z.string().nullable(),
})

export const MyEssay = z.object({
  campaignId: CampaignId,
  campaignTitle: z.string(),
  /** The branch's other campaigns of now, whose essays may be open, too. */
  otherCampaigns: z.array(z.object({ campaignId: CampaignId, title: z.string() })),
  essayId: EssayId.nullable(),
  mode: EssayMode,
  duty: EssayDutyView,
  standing: EssayStanding,
  /** Whether writing may begin, and what it waits for otherwise. */
  isOpen: z.boolean(),
  opens: z.enum(['sau_hoan_thanh', 'sau_buoi_dau']),
  dueAt: Instant.nullable(),
  /** Whether `dueAt` is more time given to this person. */
  isExtended: z.boolean(),
  isOverdue: z.boolean(),
  headings: z.array(z.string()),
  questions: z.array(z.string()),
  scale: EssayScale,
  minSyllables: z.int().nullable(),
  maxSyllables: z.int().nullable(),
  takesPhotographs: z.boolean(),
  draft: EssayDraft.nullable(),
  /** The newest first. */
  versions: z.array(OwnVersion),
  words: z.array(EssayWord),
  rewriteDueAt: Instant.nullable(),
  appealUntil: Instant.nullable(),
  keepsText: z.boolean(),
  may: z.object({
    write: z.boolean(),
    withdraw: z.boolean(),
    reply: z.boolean(),
    appeal: z.boolean(),
  }),
})
export type MyEssay = z.infer<typeof MyEssay>

/** @param revision the draft as it was seen, 0 for none yet */
export const SaveEssayDraftInput = z.object({
  campaignId: CampaignId,
  revision: z.int().min(0),
  blocks: EssayContent.shape.blocks,
})
export type SaveEssayDraftInput = z.infer<typeof SaveEssayDraftInput>

export const SavedDraft = EssayDraft.pick({
  revision: true,
  savedAt: true,
  syllables: true,
  borrowedPercent: true,
})
export type SavedDraft = z.infer<typeof SavedDraft>

/** @param revision the draft that is handed in: another phone may have changed it meanwhile */
export const SubmitEssayInput = z.object({ campaignId: CampaignId, revision: z.int().min(1) })
export type SubmitEssayInput = z.infer<typeof SubmitEssayInput>

/** Which campaign's essay; left out: the branch's current one. */
export const MyEssayQuery = z.object({ campaignId: CampaignId.optional() })

export const OfCampaign = z.object({ campaignId: CampaignId })

export const WriteToGraderInput = z.object({
  campaignId: CampaignId,
  kind: EssayWordKind,
  text: z.string().trim().min(1).max(LONGEST_WORD),
})
export type WriteToGraderInput = z.infer<typeof WriteToGraderInput>

export const KeepEssayTextInput = z.object({ campaignId: CampaignId, keep: z.boolean() })
export type KeepEssayTextInput = z.infer<typeof KeepEssayTextInput>
