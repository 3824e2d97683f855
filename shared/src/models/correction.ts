/** Describes how a sent part is corrected, and how it read before (domain model 2.6, feature 11). */
import { z } from 'zod'
import { DocumentId, PartId } from './ids.ts'
import { Instant } from './moments.ts'

/** As long as a part may grow by hand; a document's own parts are shorter. */
const MOST_PARAGRAPHS = 300
const LONGEST_PARAGRAPH = 10_000

export const PartText = z.object({
  heading: z.string().trim().min(1).max(300),
  paragraphs: z.array(z.string().trim().min(1).max(LONGEST_PARAGRAPH)).min(1).max(MOST_PARAGRAPHS),
  note: z.string().trim().max(1000),
})
export type PartText = z.infer<typeof PartText>

/** The text as it stands, and what telling the groups of a correction would cost. */
export const CorrectablePart = z.object({
  id: PartId,
  documentId: DocumentId,
  documentTitle: z.string(),
  position: z.int(),
  version: z.int().positive(),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  note: z.string(),
  /** Groups that got the part: a message each. */
  groups: z.object({ bot: z.int(), oa: z.int() }),
  /** Branches whose secretaries shared it by hand and are told to do so again. */
  byHand: z.int(),
  /** When a message confirmed now would leave, and whether that is later because of the quiet hours. */
  goesAt: Instant,
  isLater: z.boolean(),
})
export type CorrectablePart = z.infer<typeof CorrectablePart>

export const CorrectionPlanInput = PartText.extend({
  reason: z.string().trim().min(1).max(200),
  /** The version that was on the screen: another one by now refuses the correction. */
  version: z.int().positive(),
})
export type CorrectionPlanInput = z.infer<typeof CorrectionPlanInput>

export const CorrectPartInput = CorrectionPlanInput.extend({
  tellsGroups: z.boolean(),
  /** Vouches again that the text is not secret (INV-40). */
  fullName: z.string().trim().min(1).max(120),
})
export type CorrectPartInput = z.infer<typeof CorrectPartInput>

/** The message that would go to the groups. */
export const CorrectionPlan = z.object({ message: z.string() })
export type CorrectionPlan = z.infer<typeof CorrectionPlan>

/** A part as it read until it was replaced. */
export const PartVersion = z.object({
  version: z.int(),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  note: z.string(),
  replacedAt: Instant,
  reason: z.string(),
})
export type PartVersion = z.infer<typeof PartVersion>

/** What readers are told of the last correction. */
export const PartCorrection = z.object({
  version: z.int(),
  correctedAt: Instant,
  reason: z.string(),
})
export type PartCorrection = z.infer<typeof PartCorrection>
