/** Sends Mini App notifications: a short text to one person who opted in (platform C.8). */
import { z } from 'zod'
import { capabilitiesOf } from '../../domain/channels/capabilities.ts'
import type { GroupChannel, SendOutcome } from '../../domain/channels/group-channel.ts'
import { callOnce, failureOfStatus, waitAsked } from '../wire/call.ts'
import {
  because,
  type CodeRule,
  findMeaning,
  type Meaning,
  UNKNOWN_CODE,
} from '../wire/failures.ts'
import { ErrorEnvelope, NumberedId } from '../wire/envelope.ts'
import { readJson } from '../wire/read-json.ts'

export interface NotificationSettings {
  /** `https://openapi.mini.zalo.me`, or the stand-in. */
  baseUrl: string
  apiKey: string
  miniAppId: string
  templateId: string
  /** What the notice is called, what its button says, and where that leads. */
  words: { title: string; button: string; buttonUrl: string }
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 10_000

/**
 * No table of this interface is published: what is known of the others' codes, and plain words in the text.
 *
 * Codes are those of the envelope, or the HTTP status.
 */
export const notificationRules: readonly CodeRule[] = [
  {
    codes: [-501],
    means: { kind: 'ask_human', scope: 'channel', cause: 'outside_vietnam' },
  },
  {
    codes: [401, -216, -220],
    means: { kind: 'ask_human', scope: 'channel', cause: 'token_refused' },
  },
  {
    codes: [403],
    says: /key|token/,
    means: { kind: 'ask_human', scope: 'channel', cause: 'token_refused' },
  },
  { codes: [429, -32], means: { kind: 'later', cause: 'rate_limited' } },
  { codes: [500, 503], means: { kind: 'later', cause: 'platform_failed' } },
  { codes: [408, 502, 504], means: { kind: 'unknown', cause: 'no_answer' } },
]

/** Of codes that no table has, the text may still say that this person cannot be reached. */
const wordRules: readonly { says: RegExp; means: CodeRule['means'] }[] = [
  { says: /interact/, means: { kind: 'refused', cause: 'window_closed' } },
  {
    says: /user.*(?:not found|not exist|invalid)/,
    means: { kind: 'refused', cause: 'unknown_chat' },
  },
  {
    says: /user.*(?:permission|consent|allow|subscri)|opt.?in/,
    means: { kind: 'refused', cause: 'not_following' },
  },
  {
    says: /template|permission|not allow/,
    means: { kind: 'ask_human', scope: 'channel', cause: 'no_permission' },
  },
]

/** One person, short text; never a group. */
export const createNotificationChannel = (settings: NotificationSettings): GroupChannel => ({
  capabilities: capabilitiesOf.mini_app,
  async send({ chatId, isGroup }, content) {
    const objection = whyNotPossible(isGroup, content)
    if (objection !== undefined || content.kind !== 'text')
      return because({ kind: 'our_bug', cause: 'our_fault' }, objection ?? 'only text')
    const { words } = settings
    const answer = await callOnce({
      base: settings.baseUrl,
      path: '/notification/template',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'X-Api-Key': `Bearer ${settings.apiKey}`,
        'X-User-Id': chatId,
        'X-MiniApp-Id': settings.miniAppId,
      },
      body: JSON.stringify({
        templateId: settings.templateId,
        templateData: {
          buttonText: words.button,
          buttonUrl: words.buttonUrl,
          title: words.title,
          contentTitle: words.title,
          contentDescription: content.text.normalize('NFC'),
        },
      }),
      timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    })
    if (!answer.isAnswered) return answer.failure
    const outcome = outcomeOfNotification(answer.status, answer.text)
    return outcome.kind === 'later' ? { ...outcome, ...waitAsked(answer.headers) } : outcome
  },
})

const whyNotPossible = (
  isGroup: boolean,
  content: Parameters<GroupChannel['send']>[1],
): string | undefined => {
  if (isGroup) return 'notifications go to one person'
  if (content.kind !== 'text') return 'notifications carry text only'
  if (content.text === '') return 'there is no text'
  const isTooLong = content.text.normalize('NFC').length > capabilitiesOf.mini_app.textLimit
  return isTooLong ? 'the text is too long' : undefined
}

const Sent = z.looseObject({ id: NumberedId.optional(), message_id: NumberedId.optional() })

/** What an answer means: HTTP status and envelope are both looked at. */
export const outcomeOfNotification = (status: number, body: string): SendOutcome => {
  const envelope = ErrorEnvelope.safeParse(readJson(body))
  if (!envelope.success) return failureOfStatus(status)
  const { error, message = '', data } = envelope.data
  if (error === 0 && status < 300) {
    const sent = Sent.safeParse(data)
    return {
      kind: 'delivered',
      messageId: (sent.success && (sent.data.message_id ?? sent.data.id)) || '',
    }
  }
  return because(meaningOf(error, status, message), `${error} ${message}`)
}

const meaningOf = (error: number, status: number, message: string): Meaning => {
  const text = message.toLowerCase()
  const byCode = [error, status].map((code) =>
    findMeaning(notificationRules, { code, text, isGroup: false }),
  )
  const byWords = wordRules.find(({ says }) => says.test(text))?.means
  return byCode[0] ?? byWords ?? byCode[1] ?? UNKNOWN_CODE
}
