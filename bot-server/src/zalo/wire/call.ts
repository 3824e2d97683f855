/** Makes one HTTP call to a platform of the settings and reads a bounded answer; never throws. */
import type { SendFailure } from '../../domain/channels/group-channel.ts'
import { addressWithin } from './address-within.ts'
import { because, type CodeRule, findMeaning } from './failures.ts'

export interface HttpCall {
  /** An address of the settings: calls go there and nowhere else. */
  base: string
  /** From `/` on, with its query. */
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string | FormData
  timeoutMs: number
}

export type HttpAnswer =
  | { isAnswered: true; status: number; headers: Headers; text: string }
  | { isAnswered: false; failure: SendFailure }

/** Far more than any answer of a platform; what is longer is none. */
const ANSWER_LIMIT = 512 * 1024

const ELSEWHERE = because(
  { kind: 'our_bug', cause: 'our_fault' },
  'the address is not one of the settings',
)

/** Addresses can carry a token: neither they nor messages that quote them reach a reason. */
export const callOnce = async ({
  base,
  path,
  timeoutMs,
  ...request
}: HttpCall): Promise<HttpAnswer> => {
  const url = addressWithin(base, path)
  if (url === undefined) return { isAnswered: false, failure: ELSEWHERE }
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await readBounded(response)
    return { isAnswered: true, status: response.status, headers: response.headers, text }
  } catch (error) {
    return { isAnswered: false, failure: failureOfThrown(error) }
  }
}

/** @returns the whole text, or nothing of one that is too long */
const readBounded = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > ANSWER_LIMIT) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Errors of a connection that was never made, so that nothing can have arrived. */
const NEVER_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]

/** What a call that threw means: only a connection never made is certain not to have sent. */
export const failureOfThrown = (error: unknown): SendFailure => {
  const cause = error instanceof Error ? error.cause : undefined
  // Whatever the network does to a call has a cause; without one the call itself was no call.
  if (error instanceof TypeError && cause === undefined)
    return because({ kind: 'our_bug', cause: 'our_fault' }, 'the call could not be made')
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason = code || (error instanceof Error ? error.name : 'no answer')
  return NEVER_SENT.includes(code)
    ? because({ kind: 'later', cause: 'not_reached' }, reason)
    : because({ kind: 'unknown', cause: 'no_answer' }, reason)
}

/** What an HTTP status means that came without the platform's own envelope: a gateway's word. */
const gatewayRules: readonly CodeRule[] = [
  { codes: [401], means: { kind: 'ask_human', scope: 'channel', cause: 'token_refused' } },
  { codes: [429], means: { kind: 'later', cause: 'rate_limited' } },
  { codes: [500, 503], means: { kind: 'later', cause: 'platform_failed' } },
  { codes: [408, 502, 504], means: { kind: 'unknown', cause: 'no_answer' } },
]

/** An answer that is not the platform's: from 300 to 499 something before it turned the call away. */
export const failureOfStatus = (status: number): SendFailure => {
  const known = findMeaning(gatewayRules, { code: status, text: '', isGroup: false })
  if (known) return because(known, `HTTP ${status}`)
  return status >= 300 && status < 500
    ? because({ kind: 'later', cause: 'not_reached' }, `HTTP ${status}`)
    : because({ kind: 'unknown', cause: 'no_answer' }, `HTTP ${status} without an answer`)
}

const LONGEST_WAIT_MS = 3_600_000

/** How long the platform asks us to wait; nothing documented promises that it says so (platform A.2). */
export const waitAsked = (headers: Headers): { retryAfterMs?: number } => {
  const text = headers.get('retry-after') ?? ''
  if (!/^\d{1,9}$/.test(text)) return {}
  return { retryAfterMs: Math.min(Number(text) * 1000, LONGEST_WAIT_MS) }
}
