/** Says by cause what an answer of the Official Account's API means (platform B.9): errors come with HTTP 200. */
import type { SendFailure } from '../../domain/channels/group-channel.ts'
import { failureOfStatus } from '../wire/call.ts'
import { because, type CodeRule, findMeaning, UNKNOWN_CODE } from '../wire/failures.ts'
import { ErrorEnvelope } from '../wire/envelope.ts'
import { readJson } from '../wire/read-json.ts'

const TOKEN_EXPIRED = { kind: 'ask_human', scope: 'channel', cause: 'token_expired' } as const
const NO_PERMISSION = { kind: 'ask_human', scope: 'channel', cause: 'no_permission' } as const
const OUR_BUG = { kind: 'our_bug', cause: 'our_fault' } as const
const DAY_QUOTA = { kind: 'later', cause: 'quota_spent' } as const
const GONE = { kind: 'refused', cause: 'unknown_chat' } as const
const BLOCKED = { kind: 'refused', cause: 'blocked_by_person' } as const
const CONTENT = { kind: 'refused', cause: 'content_refused' } as const
const OUT_OF_MONEY = { kind: 'ask_human', scope: 'channel', cause: 'out_of_money' } as const
const APP_DISABLED = { kind: 'ask_human', scope: 'channel', cause: 'app_disabled' } as const

/** Codes of calls that concern the account, its groups and single people; of several lines the first that fits. */
const accountRules: readonly CodeRule[] = [
  // The limit of the application and that of the account differ in the text alone; both pass by themselves.
  { codes: [-32], says: /your oa/, means: { kind: 'later', cause: 'rate_limited' } },
  { codes: [-32], means: { kind: 'later', cause: 'rate_limited' } },
  { codes: [-100], means: { kind: 'refused', cause: 'attachment_expired' } },
  { codes: [-200], means: { kind: 'later', cause: 'platform_failed' } },
  { codes: [-201], says: /access.?token|token.*expired/, means: TOKEN_EXPIRED },
  { codes: [-201], says: /(?:user|group)_?id|recipient/, means: GONE },
  { codes: [-201], means: CONTENT },
  {
    codes: [-204, -205],
    means: { kind: 'ask_human', scope: 'channel', cause: 'account_disabled' },
  },
  { codes: [-209, -212, -219], means: APP_DISABLED },
  { codes: [-210], says: /offset|count/, means: OUR_BUG },
  { codes: [-210], means: CONTENT },
  { codes: [-211], means: DAY_QUOTA },
  { codes: [-213], means: { kind: 'refused', cause: 'not_following' } },
  { codes: [-214], means: { kind: 'later', cause: 'platform_failed' } },
  { codes: [-216, -220], means: TOKEN_EXPIRED },
  { codes: [-217, -244], means: BLOCKED },
  { codes: [-218], means: { kind: 'later', cause: 'recipient_quota' } },
  { codes: [-221], means: { kind: 'ask_human', scope: 'channel', cause: 'account_unverified' } },
  { codes: [-223], says: /limit|quota/, means: DAY_QUOTA },
  { codes: [-223], means: NO_PERMISSION },
  { codes: [-224], means: { kind: 'ask_human', scope: 'channel', cause: 'package_too_small' } },
  { codes: [-227], means: GONE },
  { codes: [-230, -232], means: { kind: 'refused', cause: 'window_closed' } },
  { codes: [-233, -240, -242], means: OUR_BUG },
  { codes: [-234], means: { kind: 'later', cause: 'night' } },
  { codes: [-235], means: NO_PERMISSION },
  { codes: [-237], means: { kind: 'ask_human', scope: 'chat', cause: 'group_closed' } },
  { codes: [-238, -241], means: { kind: 'ask_human', scope: 'chat', cause: 'asset_unusable' } },
  { codes: [-248, -249], means: CONTENT },
  { codes: [-320, -321], means: OUT_OF_MONEY },
  { codes: [-403], means: { kind: 'ask_human', scope: 'chat', cause: 'not_in_group' } },
  { codes: [-501], means: { kind: 'ask_human', scope: 'channel', cause: 'outside_vietnam' } },
  { codes: [452], means: TOKEN_EXPIRED },
  { codes: [112], means: APP_DISABLED },
]

/** Codes of the template channel, as far as they are published. */
const templateRules: readonly CodeRule[] = [
  { codes: [-108, -118, -119], means: GONE },
  { codes: [-1121, -1122], means: OUR_BUG },
  { codes: [-114, -139, -141], means: BLOCKED },
  { codes: [-115, -137], means: OUT_OF_MONEY },
  { codes: [-117, -127, -131, -135, -146], means: NO_PERMISSION },
  { codes: [-124], means: TOKEN_EXPIRED },
  { codes: [-133], means: { kind: 'later', cause: 'night' } },
  { codes: [-144, -147], means: DAY_QUOTA },
]

/** Every code of B.9 by cause. */
export const oaCodeRules: readonly CodeRule[] = [...accountRules, ...templateRules]

/** What a call answered, or why it did not; `code` is the platform's own, null when it gave none. */
export type OaEnvelope =
  | { ok: true; data: unknown }
  | { ok: false; code: number | null; failure: SendFailure }

/**
 * @param status HTTP status, 200 by the book whatever the envelope says
 * @param body the answer's text; anything
 */
export const readOaAnswer = (status: number, body: string, isGroup = false): OaEnvelope => {
  const envelope = ErrorEnvelope.safeParse(readJson(body))
  if (!envelope.success) return { ok: false, code: null, failure: failureOfStatus(status) }
  const { error, message = '', data } = envelope.data
  if (error === 0 && status < 300) return { ok: true, data }
  // Success under an error's status is a contradiction: nobody knows what was done.
  const meaning = findMeaning(oaCodeRules, { code: error, text: message, isGroup })
  return {
    ok: false,
    code: error,
    failure: because(meaning ?? UNKNOWN_CODE, `${error} ${message}`),
  }
}

/** Whether a newer token may help (platform B.9). */
export const isTokenRefused = (answer: OaEnvelope): boolean =>
  !answer.ok &&
  [-216, -220, -201, -124].includes(answer.code ?? 0) &&
  answer.failure.cause === 'token_expired'
