/** Calls the Official Account's API as whoever signed it in; a refused token is renewed once (platform B.2, B.9). */
import { createHmac } from 'node:crypto'
import type { CallRate, SendFailure } from '../../domain/channels/group-channel.ts'
import { callOnce, waitAsked } from '../wire/call.ts'
import { because } from '../wire/failures.ts'
import { isTokenRefused, readOaAnswer } from './errors.ts'
import type { OaTokens } from './tokens.ts'

export interface OaApiSettings {
  /** `https://openapi.zalo.me`, or the stand-in. */
  baseUrl: string
  appSecret: string
  timeoutMs?: number
  /** Milliseconds since the epoch; the machine's clock if omitted. */
  now?: () => number
}

/** What every call needs. */
export interface OaAccess {
  settings: OaApiSettings
  tokens: OaTokens
}

export interface OaRequest {
  method: 'GET' | 'POST'
  /** With its query, from `/v3.0` or `/v2.0` on. */
  path: string
  json?: object
  form?: FormData
  /** Some codes mean another thing in a group. */
  isGroup?: boolean
}

export type OaAnswer =
  | { ok: true; data: unknown; rate?: CallRate }
  | { ok: false; code: number | null; failure: SendFailure }

const DEFAULT_TIMEOUT_MS = 10_000

/** Never throws. */
export const callOa = async (access: OaAccess, request: OaRequest): Promise<OaAnswer> => {
  const token = await orFailure(access.tokens.current())
  if (typeof token !== 'string') return token
  const answer = await callWith(access.settings, request, token)
  if (!isTokenRefused(answer)) return answer
  const renewed = await orFailure(access.tokens.renew(token))
  return typeof renewed === 'string' ? callWith(access.settings, request, renewed) : renewed
}

/** Where the tokens are kept is out of reach: nothing was called. */
const NO_STORE = because({ kind: 'later', cause: 'not_reached' }, 'the tokens cannot be read')
const NOT_SIGNED_IN = because(
  { kind: 'ask_human', scope: 'channel', cause: 'token_expired' },
  'nobody has signed the account in, or its grant is lost',
)

const orFailure = async (token: Promise<string | null>): Promise<string | OaAnswer> => {
  try {
    return (await token) ?? { ok: false, code: null, failure: NOT_SIGNED_IN }
  } catch {
    return { ok: false, code: null, failure: NO_STORE }
  }
}

const callWith = async (
  settings: OaApiSettings,
  { method, path, json, form, isGroup }: OaRequest,
  token: string,
): Promise<OaAnswer> => {
  const body = json === undefined ? form : JSON.stringify(json)
  const http = await callOnce({
    base: settings.baseUrl,
    path,
    method,
    headers: {
      access_token: token,
      appsecret_proof: createHmac('sha256', settings.appSecret).update(token, 'utf8').digest('hex'),
      ...(json !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
    timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  })
  if (!http.isAnswered) return { ok: false, code: null, failure: http.failure }
  const answer = readOaAnswer(http.status, http.text, isGroup)
  if (answer.ok) return { ...answer, ...rateOf(http.headers) }
  return answer.failure.kind === 'later'
    ? { ...answer, failure: { ...answer.failure, ...waitAsked(http.headers) } }
    : answer
}

/** `X-RateLimit-Limit` and `X-RateLimit-Remain` (platform B.2). */
const rateOf = (headers: Headers): { rate?: CallRate } => {
  const limit = countOf(headers.get('x-ratelimit-limit'))
  const remain = countOf(headers.get('x-ratelimit-remain'))
  return limit === null || remain === null ? {} : { rate: { limit, remain } }
}

const countOf = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
