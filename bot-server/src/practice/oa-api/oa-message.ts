/** Describes a message of a simulated Official Account, in a group or with one person. */
import { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'

export const OaMessage = z.object({
  id: z.string(),
  /** A group's id, or a person's: the private conversation with that person. */
  chatId: z.string(),
  from: z.object({ id: z.string(), name: z.string(), isOa: z.boolean() }),
  kind: z.enum([
    'text',
    'image',
    'link',
    'audio',
    'video',
    'sticker',
    'gif',
    'location',
    'business_card',
    'file',
  ]),
  /** As it was sent; a caption for an image. */
  text: z.string(),
  /** Addresses or attachment ids of what came with it. */
  media: z.string().nullable(),
  /** The name of a file. */
  fileName: z.string().nullable(),
  /** Who was notified by name; the group's own id stands for everybody. */
  mentions: z.array(z.string()),
  quotes: z.string().nullable(),
  sentAt: Instant,
  /** Files and images stop opening 7 days after they were uploaded (B.4); null: nothing to open. */
  readableUntil: Instant.nullable(),
})
export type OaMessage = z.infer<typeof OaMessage>
