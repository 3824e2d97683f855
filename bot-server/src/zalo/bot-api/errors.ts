/** Says by cause what an answer of the Bot API means (platform A.2): HTTP status and envelope are both looked at. */
import { z } from 'zod'
import type { SendFailure, SendOutcome } from '../../domain/channels/group-channel.ts'
import { failureOfStatus } from '../wire/call.ts'
import { because, type CodeRule, findMeaning, UNKNOWN_CODE } from '../wire/failures.ts'
import { NumericCode, SentMessage } from '../wire/envelope.ts'
import { readJson } from '../wire/read-json.ts'

/**
 * Every code of A.2 and what gateways say, by cause; of several lines for one code the first that fits counts.
 *
 * 403 is documented as "Internal server error": with that text, or none, the message may have been sent.
 */
export const botCodeRules: readonly CodeRule[] = [
  {
    codes: [400],
    says: /invalid api|no such method|unknown field|is required|parse_mode/,
    means: { kind: 'our_bug', cause: 'our_fault' },
  },
  {
    codes: [400],
    says: /(?:chat|user)(?:_id)?\b.*(?:not found|invalid|not exist)/,
    means: { kind: 'refused', cause: 'unknown_chat' },
  },
  { codes: [400], means: { kind: 'refused', cause: 'content_refused' } },
  { codes: [401], means: { kind: 'ask_human', scope: 'channel', cause: 'token_refused' } },
  {
    codes: [403],
    says: /^$|internal server error/,
    means: { kind: 'unknown', cause: 'platform_failed' },
  },
  { codes: [403], in: 'group', means: { kind: 'ask_human', scope: 'chat', cause: 'not_in_group' } },
  { codes: [403], says: /written|interact/, means: { kind: 'refused', cause: 'window_closed' } },
  { codes: [403], means: { kind: 'refused', cause: 'blocked_by_person' } },
  {
    codes: [404],
    says: /method|function|api/,
    means: { kind: 'our_bug', cause: 'our_fault' },
  },
  { codes: [404], means: { kind: 'refused', cause: 'unknown_chat' } },
  { codes: [408, 502, 504], means: { kind: 'unknown', cause: 'no_answer' } },
  { codes: [429], says: /month/, means: { kind: 'later', cause: 'quota_spent' } },
  {
    codes: [429],
    says: /quota.*\b(?:groups?|users?)\b/,
    means: { kind: 'ask_human', scope: 'chat', cause: 'package_too_small' },
  },
  { codes: [429], means: { kind: 'later', cause: 'rate_limited' } },
  { codes: [500, 503], means: { kind: 'later', cause: 'platform_failed' } },
]

const Envelope = z.looseObject({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional().catch(undefined),
  error_code: NumericCode.optional().catch(undefined),
  parameters: z
    .looseObject({ retry_after: z.number().min(0).max(3600).optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** The result of a method, or why there is none. */
export type BotAnswer = { ok: true; result: unknown } | { ok: false; failure: SendFailure }

/**
 * @param status HTTP status: the code itself, or 200 with the code in the envelope only
 * @param body the answer's text; anything
 */
export const readBotAnswer = (status: number, body: string, isGroup = false): BotAnswer => {
  const envelope = Envelope.safeParse(readJson(body))
  if (!envelope.success) return { ok: false, failure: failureOfStatus(status) }
  const { ok, result, description = '', error_code, parameters } = envelope.data
  if (ok && status < 300) return { ok: true, result }
  // "ok" under an error's status is a contradiction: nobody knows what was done.
  const code = ok ? 0 : (error_code ?? status)
  const meaning = findMeaning(botCodeRules, { code, text: description, isGroup }) ?? UNKNOWN_CODE
  const failure = because(meaning, `${error_code ?? status} ${description}`)
  if (failure.kind !== 'later') return { ok: false, failure }
  return { ok: false, failure: { ...failure, ...waitOf(parameters?.retry_after) } }
}

/** One client reads such a field, though nothing documents it (platform A.2). */
const waitOf = (seconds: number | undefined): { retryAfterMs?: number } =>
  seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }

/** What an answer to a send means. */
export const outcomeOf = (status: number, body: string, isGroup = false): SendOutcome => {
  const answer = readBotAnswer(status, body, isGroup)
  if (!answer.ok) return answer.failure
  const sent = SentMessage.safeParse(answer.result)
  return { kind: 'delivered', messageId: sent.success ? sent.data.message_id : '' }
}
