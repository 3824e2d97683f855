/** Describes a studied document, its parts and when each is to go out (domain model 2.4). */
import { z } from 'zod'
import { DocumentType } from '../vocabulary/document-types.ts'
import { PushState } from '../vocabulary/push-states.ts'
import { DocumentId, FileId, PartId, PushId } from './ids.ts'
import { Day, Instant, InstantInput } from './moments.ts'

/** As many parts as one message has room for. */
export const MOST_CARRIED = 6

export const PartPush = z.object({
  id: PushId,
  state: PushState,
  dueAt: Instant,
  sentAt: Instant.nullable(),
  /** The push whose one message brings this part, too; null where it has a message of its own. */
  carriedBy: PushId.nullable(),
})
export type PartPush = z.infer<typeof PartPush>

/** The picture of a part, in pixels as it is seen. */
export const PartPicture = z.object({
  /** Another one with every new picture. */
  id: FileId,
  /** What it shows, for those who do not see it. */
  alt: z.string(),
  width: z.int(),
  height: z.int(),
})
export type PartPicture = z.infer<typeof PartPicture>

export const DraftPart = z.object({
  id: PartId,
  position: z.int().positive(),
  heading: z.string(),
  paragraphs: z.array(z.string()),
  note: z.string(),
  syllables: z.int().nonnegative(),
  picture: PartPicture.nullable(),
  push: PartPush.nullable(),
})
export type DraftPart = z.infer<typeof DraftPart>

/** A document as those who publish it see it. */
export const DocumentDraft = z.object({
  id: DocumentId,
  type: DocumentType,
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  importedAt: Instant,
  notSecret: z.object({ confirmedBy: z.string(), confirmedAt: Instant }).nullable(),
  parts: z.array(DraftPart),
})
export type DocumentDraft = z.infer<typeof DocumentDraft>

export const DocumentSummary = DocumentDraft.omit({ parts: true }).extend({
  partCount: z.int(),
  scheduledCount: z.int(),
  sentCount: z.int(),
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

export const ReshapeInput = z.discriminatedUnion('action', [
  z.object({ action: z.literal('merge_with_next'), partId: PartId }),
  /** The paragraph (from 1) that becomes the first of the new part. */
  z.object({ action: z.literal('split'), partId: PartId, paragraph: z.int().positive() }),
  z.object({
    action: z.literal('rename'),
    partId: PartId,
    heading: z.string().trim().min(1).max(300),
  }),
  z.object({ action: z.literal('note'), partId: PartId, note: z.string().trim().max(1000) }),
])
export type ReshapeInput = z.infer<typeof ReshapeInput>

export const ConfirmNotSecretInput = z.object({ fullName: z.string().trim().min(1).max(120) })
export type ConfirmNotSecretInput = z.infer<typeof ConfirmNotSecretInput>

export const SchedulePushesInput = z.object({
  pushes: z
    .array(z.object({ partId: PartId, dueAt: InstantInput }))
    .min(1)
    .max(200),
  /** Neighbours named above, due at one moment, that go as one message. */
  merged: z.array(z.array(PartId).min(2).max(MOST_CARRIED)).max(100).optional(),
})
export type SchedulePushesInput = z.infer<typeof SchedulePushesInput>

export const ChangePushInput = z.discriminatedUnion('action', [
  z.object({ action: z.literal('postpone'), dueAt: InstantInput }),
  z.object({ action: z.literal('pause') }),
  z.object({ action: z.literal('cancel') }),
])
export type ChangePushInput = z.infer<typeof ChangePushInput>

/** The one message that will arrive in the group, as it will read. */
export const PushPreview = z.object({
  text: z.string(),
  units: z.int(),
  limit: z.int(),
  picture: PartPicture.nullable(),
  /** In groups of which channels the picture is above the text; in the others it stays in the Mini App. */
  pictureWays: z.array(z.enum(['bot', 'oa'])),
})
export type PushPreview = z.infer<typeof PushPreview>
