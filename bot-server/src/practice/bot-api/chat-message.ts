/** Describes a message of a simulated chat, as it is shown, kept and counted. */
import { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'

export const ChatMessage = z.object({
  id: z.string(),
  chatId: z.string(),
  from: z.object({ id: z.string(), name: z.string(), isBot: z.boolean() }),
  kind: z.enum(['text', 'photo', 'sticker', 'unsupported']),
  /** What the chat shows; a caption for a photo. */
  text: z.string(),
  /** The address of a photo or the id of a sticker. */
  media: z.string().nullable(),
  sentAt: Instant,
  replyToId: z.string().nullable(),
  /** Whether the person chose the bot in the @ picker. */
  mentionsBot: z.boolean(),
  /** Whether the platform tells the bot of it: private, mention through the picker, or reply to the bot. */
  reachesBot: z.boolean(),
})
export type ChatMessage = z.infer<typeof ChatMessage>

/** What must survive a restart: a message, that the bot's webhook has taken it, and whether the bot is in a group. */
export const BotApiRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), message: ChatMessage }),
  z.object({ kind: z.literal('taken'), messageId: z.string() }),
  z.object({
    kind: z.literal('group_fate'),
    chatId: z.string(),
    fate: z.enum(['joined', 'kicked', 'dissolved']),
  }),
])
export type BotApiRecord = z.infer<typeof BotApiRecord>
