/** Describes the parts of a campaign as members read them: sent parts with text, later ones with their date only. */
import { z } from 'zod'
import { PartCorrection } from './correction.ts'
import { PartPicture } from './document.ts'
import { CampaignId, DocumentId, PartId } from './ids.ts'
import { Instant } from './moments.ts'
import { PartQuestion } from './part-questions.ts'

export const PartListItem = z.object({
  id: PartId,
  documentId: DocumentId,
  documentTitle: z.string(),
  position: z.int(),
  heading: z.string(),
  sentAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  readingMinutes: z.int(),
  /** Grows with every correction; readers on a device compare it with the one they saw. */
  version: z.int().optional(),
})
export type PartListItem = z.infer<typeof PartListItem>

export const PartList = z.object({
  campaign: z.object({ id: CampaignId, title: z.string() }),
  parts: z.array(PartListItem),
})
export type PartList = z.infer<typeof PartList>

export const ReadablePart = z.object({
  id: PartId,
  position: z.int(),
  total: z.int(),
  documentTitle: z.string(),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  /** The secretary's emphasis (lưu ý); empty when there is none. */
  note: z.string(),
  picture: PartPicture.nullable(),
  readingMinutes: z.int(),
  previousId: PartId.nullable(),
  nextId: PartId.nullable(),
  nextDueAt: Instant.nullable(),
  /** The last correction; absent while there was none. */
  correction: PartCorrection.optional(),
  /** Absent where the publisher wrote none; the answers stay on the device. */
  questions: z.array(PartQuestion).optional(),
})
export type ReadablePart = z.infer<typeof ReadablePart>
