/** Names what may be asked at the admin door of the stand-ins. */
import { InstantInput } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import { BotApiSwitches } from '../bot-api/switches.ts'
import { NotificationSwitches } from '../notification/create-notification.ts'
import { OaGroup, OaPerson } from '../oa-api/directory.ts'
import { OaMessage } from '../oa-api/oa-message.ts'
import { OaSwitches } from '../oa-api/switches.ts'
import { OauthSwitches } from '../oauth/settings.ts'

export const SetSwitches = z.strictObject({
  bot: BotApiSwitches.partial().optional(),
  oa: OaSwitches.partial().optional(),
  oauth: OauthSwitches.partial().optional(),
  graph: z.object({ isAbroad: z.boolean() }).partial().optional(),
  notification: NotificationSwitches.partial().optional(),
})
export type SetSwitches = z.infer<typeof SetSwitches>

const BotAttachment = z.union([
  z.object({ kind: z.enum(['photo', 'sticker']), media: z.string() }),
  z.object({ kind: z.literal('unsupported') }),
])

export const Say = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('bot'),
    chatId: z.string(),
    from: z.string(),
    text: z.string(),
    mentionsBot: z.boolean().optional(),
    replyToId: z.string().optional(),
    attachment: BotAttachment.optional(),
  }),
  z.object({
    to: z.literal('oa'),
    chatId: z.string(),
    from: z.string(),
    text: z.string(),
    mentions: z.array(z.string()).optional(),
    quotes: z.string().optional(),
    attachment: z
      .object({
        kind: OaMessage.shape.kind.exclude(['text']),
        media: z.string(),
        fileName: z.string().optional(),
      })
      .optional(),
  }),
])

export const Act = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['join', 'leave', 'ask_to_join']),
    groupId: z.string(),
    userId: z.string(),
  }),
  z.object({ act: z.enum(['dissolve', 'enable', 'disable']), groupId: z.string() }),
  z.object({ act: z.enum(['follow', 'unfollow', 'interact']), userId: z.string() }),
  z.object({ act: z.literal('revoke_permission') }),
  z.object({
    act: z.literal('set_bot_group'),
    chatId: z.string(),
    fate: z.enum(['joined', 'kicked', 'dissolved']),
  }),
  z.object({ act: z.literal('allow_notices'), zaloUserId: z.string(), isAllowed: z.boolean() }),
])
export type Act = z.infer<typeof Act>

export const Add = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oa_person'), person: OaPerson }),
  z.object({ kind: z.literal('oa_group'), group: OaGroup }),
  z.object({
    kind: z.literal('bot_person'),
    person: z.object({
      userId: z.string(),
      displayName: z.string(),
      hasWrittenToBot: z.boolean(),
      isProtected: z.boolean().default(false),
    }),
  }),
  z.object({
    kind: z.literal('bot_group'),
    group: z.object({ chatId: z.string(), name: z.string(), memberIds: z.array(z.string()) }),
  }),
])
export type Add = z.infer<typeof Add>

export const MoveClock = z.union([
  z.object({ to: InstantInput }),
  z.object({
    byMs: z
      .int()
      .min(0)
      .max(400 * 24 * 3_600_000),
  }),
])

export const Tokens = z.discriminatedUnion('want', [
  z.object({ want: z.enum(['oa_pair', 'oa_code', 'expire_oa_access', 'revoke_oa']) }),
  z.object({ want: z.enum(['access_token', 'phone_token']), zaloUserId: z.string() }),
])

export const Raw = z.discriminatedUnion('to', [
  z.object({ to: z.literal('bot'), update: z.record(z.string(), z.unknown()) }),
  z.object({ to: z.literal('oa'), body: z.string() }),
])

export const RegisterWebhook = z.object({ url: z.string() })
