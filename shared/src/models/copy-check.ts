/** Describes the copy check of an essay: what stands elsewhere and where, how far the queue is, groups that share a text. */
import { z } from 'zod'
import { CampaignId, EssayVersionId, ModelTextId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'

/** Waits, is done, or was set aside after its tries. Paper and photographs have no check. */
export const CopyCheckState = z.enum(['cho', 'xong', 'hong'])
export type CopyCheckState = z.infer<typeof CopyCheckState>

/** Why a check was set aside: its seal does not open, it is no text, or the check itself failed. */
export const BrokenReason = z.enum(['khong_mo_duoc', 'khong_doc_duoc', 'loi_kiem_tra'])
export type BrokenReason = z.infer<typeof BrokenReason>

/** Characters as JavaScript counts them (UTF-16), in the text of the check; `to` is just after the last. */
export const TextSpan = z.object({ from: z.int(), to: z.int() })
export type TextSpan = z.infer<typeof TextSpan>

/** Another essay, or a public text that members are known to take from. */
export const MatchKind = z.enum(['bai', 'mau'])
export type MatchKind = z.infer<typeof MatchKind>

export const CopyMatch = z.object({
  id: z.string(),
  kind: MatchKind,
  /** Own syllables, without what is quoted from the documents. */
  coveredSyllables: z.int(),
  longestRun: z.int(),
  passages: z.array(TextSpan),
  /** Of the model text. */
  title: z.string().nullable(),
  /** The other essay: handed in later than this one; by the same person; of another campaign; of the reader's own unit. */
  isLater: z.boolean(),
  isSamePerson: z.boolean(),
  isOtherCampaign: z.boolean(),
  isOwnUnit: z.boolean(),
  /** Only within the reader's own unit (ruling 8). */
  authorName: z.string().nullable(),
  versionId: EssayVersionId.nullable(),
})
export type CopyMatch = z.infer<typeof CopyMatch>

/** What a grader sees beside an essay; it decides nothing (INV-13). */
export const CopyCheck = z.object({
  state: CopyCheckState,
  reason: BrokenReason.nullable(),
  checkedAt: Instant.nullable(),
  /** The blocks joined by two line ends: what all offsets count in. */
  text: z.string(),
  /** Where each block stands in the text. */
  blocks: z.array(TextSpan),
  ownSyllables: z.int().nullable(),
  quotedSyllables: z.int().nullable(),
  coveredSyllables: z.int().nullable(),
  flagged: z.boolean(),
  evasion: z.array(z.string()),
  /** Stands in the documents, the guides or the form: greyed, not counted. */
  quoted: z.array(TextSpan.extend({ title: z.string() })),
  /** Best first. */
  matches: z.array(CopyMatch),
  /** How many essays share one text with this one, itself counted; null: none. */
  clusterSize: z.int().nullable(),
})
export type CopyCheck = z.infer<typeof CopyCheck>

/** A shared passage on both sides; of the other essay nothing but the passage. */
export const MatchedPassage = z.object({
  own: TextSpan,
  ownText: z.string(),
  sourceText: z.string(),
})
export type MatchedPassage = z.infer<typeof MatchedPassage>

/** How far the checks of a unit's essays are. */
export const CheckProgress = z.object({
  waiting: z.int(),
  done: z.int(),
  broken: z.int(),
  /** On paper or photographed: there is no text to check. */
  notChecked: z.int(),
})
export type CheckProgress = z.infer<typeof CheckProgress>

export const BrokenCheck = z.object({
  versionId: EssayVersionId,
  authorName: z.string(),
  reason: BrokenReason,
  queuedAt: Instant,
  attempts: z.int(),
})
export type BrokenCheck = z.infer<typeof BrokenCheck>

export const BrokenChecks = z.object({ progress: CheckProgress, checks: z.array(BrokenCheck) })
export type BrokenChecks = z.infer<typeof BrokenChecks>

/** A group of essays that share one text, as officers see it: how many, and what they share (ruling 8). */
export const CopyCluster = z.object({
  id: EssayVersionId,
  size: z.int(),
  /** Units with an essay in the group, those outside the asker's own ones counted, too. */
  units: z.int(),
  /** Essays of the group in the units asked about. */
  sizeHere: z.int(),
  kind: MatchKind,
  /** Of the model text, if that is what they share. */
  title: z.string().nullable(),
})
export type CopyCluster = z.infer<typeof CopyCluster>

const LONGEST_MODEL = 200_000

export const ModelText = z.object({
  id: ModelTextId,
  title: z.string(),
  origin: z.string().nullable(),
  syllables: z.int(),
  addedAt: Instant,
  /** How many essays were found to share a passage with it. */
  essays: z.int(),
})
export type ModelText = z.infer<typeof ModelText>

/** Public texts only: never anybody's essay (P-04). */
export const AddModelTextInput = z.object({
  campaignId: CampaignId,
  title: z.string().trim().min(1).max(200),
  origin: z.string().trim().max(500).optional(),
  text: z.string().trim().min(1).max(LONGEST_MODEL),
})
export type AddModelTextInput = z.infer<typeof AddModelTextInput>

export const ClustersQuery = z.object({ unitId: OrgUnitId, campaignId: CampaignId })

/** So many of so many. */
const Share = z.object({ part: z.int(), whole: z.int() })

/** What the check finds of one way of copying, or of honest writing, on the public labelled set (`pnpm similarity:evaluate`). */
export const MeasuredKind = z.object({
  name: z.string(),
  /** Copied passages; none in the honest classes. */
  cases: z.int(),
  /** Of what was pointed out, the share that was copied; macro over cases, from 0 to 1. */
  precision: z.number(),
  /** Of what was copied, the share that was pointed out; likewise. */
  recall: z.number(),
  /** Copies that were flagged. */
  copies: Share,
  /** Honest essays beside them that were flagged. */
  honest: Share,
})
export type MeasuredKind = z.infer<typeof MeasuredKind>

export const CopyCheckAccuracy = z.object({
  algorithmVersion: z.int(),
  measuredOn: Day,
  /** Essays of nobody's copying that were flagged all the same (SEC-15). */
  generatedHonest: Share,
  classes: z.array(MeasuredKind),
})
export type CopyCheckAccuracy = z.infer<typeof CopyCheckAccuracy>
