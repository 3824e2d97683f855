/** Calls the Zalo Bot API; the token is in the address, so addresses are never logged (platform A.1). */
import { z } from 'zod'
import { capabilitiesOf } from '../../domain/channels/capabilities.ts'
import type { GroupChannel, SendFailure } from '../../domain/channels/group-channel.ts'
import type { OutgoingContent } from '../../domain/messages.ts'
import { callOnce, type HttpAnswer, waitAsked } from '../wire/call.ts'
import { NumberedId } from '../wire/envelope.ts'
import { because } from '../wire/failures.ts'
import { outcomeOf, readBotAnswer } from './errors.ts'

export interface BotApiSettings {
  /** `https://bot-api.zaloplatforms.com`, or the stand-in. */
  baseUrl: string
  token: string
  timeoutMs?: number
}

/** What a method answered, or why it did not. */
export type BotResult<T> = { ok: true; result: T } | { ok: false; failure: SendFailure }

const DEFAULT_TIMEOUT_MS = 10_000

const call = (settings: BotApiSettings, method: string, body: object): Promise<HttpAnswer> =>
  callOnce({
    base: settings.baseUrl,
    path: `/bot${settings.token}/${method}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  })

const notPossible = (reason: string): SendFailure =>
  because({ kind: 'our_bug', cause: 'our_fault' }, reason)

/** Zalo fetches pictures itself, more than once; one that nobody may fetch stays behind, and its text goes alone. */
const addressOf = (content: Exclude<OutgoingContent, { kind: 'file' }>): string | null => {
  if (content.kind === 'text') return null
  return typeof content.image === 'string' ? content.image : content.image.address
}

/** The bot as a channel: text to groups and to people who have written first. */
export const createBotChannel = (settings: BotApiSettings): GroupChannel => ({
  capabilities: capabilitiesOf.bot,
  async send({ chatId, isGroup }, content) {
    if (content.kind === 'file') return notPossible('a bot cannot send files')
    const text = content.text.normalize('NFC')
    if (text.length > capabilitiesOf.bot.textLimit) return notPossible('the text is too long')
    const photo = addressOf(content)
    if (photo === null && text === '') return notPossible('there is no text')
    const answer =
      photo !== null
        ? await call(settings, 'sendPhoto', {
            chat_id: chatId,
            photo,
            ...(text !== '' && { caption: text }),
          })
        : await call(settings, 'sendMessage', { chat_id: chatId, text })
    if (!answer.isAnswered) return answer.failure
    const outcome = outcomeOf(answer.status, answer.text, isGroup)
    return outcome.kind === 'later' ? { ...outcome, ...waitAsked(answer.headers) } : outcome
  },
})

const ask = async <T>(
  settings: BotApiSettings,
  { method, body = {} }: { method: string; body?: object },
  result: z.ZodType<T>,
): Promise<BotResult<T>> => {
  const answer = await call(settings, method, body)
  if (!answer.isAnswered) return { ok: false, failure: answer.failure }
  const envelope = readBotAnswer(answer.status, answer.text)
  if (!envelope.ok) return envelope
  const parsed = result.safeParse(envelope.result)
  return parsed.success
    ? { ok: true, result: parsed.data }
    : {
        ok: false,
        failure: because({ kind: 'unknown', cause: 'platform_failed' }, 'no such answer'),
      }
}

const Me = z
  .looseObject({
    id: NumberedId,
    account_name: z.string().catch(''),
    can_join_groups: z.boolean().catch(false),
  })
  .transform((me) => ({ id: me.id, name: me.account_name, canJoinGroups: me.can_join_groups }))
const Webhook = z.looseObject({ url: z.string() }).transform(({ url }) => ({ url }))

/** Who the bot is, and whether it may be in groups at all (platform A.3, A.6). Never throws. */
export const getMe = (
  settings: BotApiSettings,
): Promise<BotResult<{ id: string; name: string; canJoinGroups: boolean }>> =>
  ask(settings, { method: 'getMe' }, Me)

/** Where Zalo delivers updates; an empty address: nowhere. Never throws. */
export const getWebhookInfo = (settings: BotApiSettings): Promise<BotResult<{ url: string }>> =>
  ask(settings, { method: 'getWebhookInfo' }, Webhook)

/** Tells Zalo where to deliver updates. Never throws: a refusal is an answer, with its cause. */
export const setWebhook = (
  settings: BotApiSettings,
  webhook: { url: string; secret: string },
): Promise<BotResult<{ url: string }>> =>
  ask(
    settings,
    { method: 'setWebhook', body: { url: webhook.url, secret_token: webhook.secret } },
    Webhook.catch({ url: webhook.url }),
  )
