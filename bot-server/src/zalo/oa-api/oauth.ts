/** Signs the Official Account in and renews its tokens at oauth.zaloapp.com (platform B.1). */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { GrantAnswer, OaAccount } from '../../domain/operations/oa-grant.ts'
import type { Logger } from '../../lib/logger.ts'
import { callOnce } from '../wire/call.ts'
import { NumberedId, NumericCode } from '../wire/envelope.ts'
import { readJson } from '../wire/read-json.ts'
import { callOa } from './call.ts'

export interface OauthSettings {
  oaId: string
  appId: string
  appSecret: string
  /** The one verifier whose challenge is saved in the console; null: none is. */
  codeVerifier: string | null
  /** `https://oauth.zaloapp.com`, or the stand-in. */
  oauthUrl: string
  /** `https://openapi.zalo.me`, or the stand-in. */
  apiUrl: string
  /** The callback that is saved in the console. */
  callbackUrl: string
  log: Logger
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 10_000
const LONGEST_SHOWN = 1000

/** `expires_in` comes as text. */
const Granted = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().int().positive(),
})
const Refused = z.looseObject({ error: z.union([NumericCode, z.string().min(1)]) })
/** "Your application reached limit call api": not for good. */
const NOT_NOW = -32

/** `code_challenge`: base64url of the raw SHA-256 of the verifier, without padding. */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier, 'utf8').digest('base64url')

/** The page on which the account's administrator allows the app; one verifier for all requests, as the console knows it. */
export const permissionUrl = (
  settings: Pick<OauthSettings, 'oauthUrl' | 'appId' | 'callbackUrl' | 'codeVerifier'>,
  state: string,
): string => {
  const { oauthUrl, appId, callbackUrl, codeVerifier } = settings
  const query = new URLSearchParams({
    app_id: appId,
    redirect_uri: callbackUrl,
    ...(codeVerifier !== null && { code_challenge: challengeOf(codeVerifier) }),
    state,
  })
  return `${oauthUrl}/v4/oa/permission?${query.toString()}`
}

/**
 * Sorts an answer of the token endpoint by cause: only its own refusal says that a token is worth nothing.
 * @param body as it came
 */
export const readGrant = (status: number, body: string): GrantAnswer => {
  const answer = readJson(body)
  const granted = Granted.safeParse(answer)
  if (granted.success && status < 300) {
    const { access_token: accessToken, refresh_token: refreshToken, expires_in } = granted.data
    return { kind: 'granted', accessToken, refreshToken, expiresInS: expires_in }
  }
  const refused = Refused.safeParse(answer)
  if (refused.success && refused.data.error !== 0 && status < 500 && status !== 429) {
    const { error } = refused.data
    return { kind: error === NOT_NOW ? 'later' : 'refused', reason: `HTTP ${status}, ${error}` }
  }
  // Something before them turned the call away; after 2xx and 5xx the token may have been used up behind it.
  return { kind: status >= 300 && status < 500 ? 'later' : 'unknown', reason: `HTTP ${status}` }
}

/** The whole answer goes to the log, since no table of its errors is published; secrets in it do not. */
const redact = (body: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '…'), body)
    .replaceAll(/((?:access|refresh)_token"?\s*[:=]\s*"?)[^"&\s]+/g, '$1…')
    .slice(0, LONGEST_SHOWN)

const askToken = async (
  settings: OauthSettings,
  form: Record<string, string>,
): Promise<GrantAnswer> => {
  const answer = await callOnce({
    base: settings.oauthUrl,
    path: '/v4/oa/access_token',
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      secret_key: settings.appSecret,
    },
    body: new URLSearchParams({ app_id: settings.appId, ...form }).toString(),
    timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  })
  if (!answer.isAnswered) {
    const { kind, reason } = answer.failure
    return { kind: kind === 'unknown' ? 'unknown' : 'later', reason }
  }
  const { status, text } = answer
  const grant = readGrant(status, text)
  const { code = '', refresh_token: refreshToken = '', code_verifier: verifier = '' } = form
  const body = redact(text, [settings.appSecret, code, refreshToken, verifier])
  if (grant.kind !== 'granted') settings.log.warn({ status, body }, 'no tokens were given')
  return grant
}

const Owner = z.looseObject({ oaid: NumberedId.optional(), oa_id: NumberedId.optional() })

/** Asked with the new token alone: it is in no store yet, and there is none to take its place. */
const askOwner = async (settings: OauthSettings, accessToken: string): Promise<string | null> => {
  const { apiUrl: baseUrl, appSecret, timeoutMs } = settings
  const tokens = {
    current: () => Promise.resolve(accessToken),
    renew: () => Promise.resolve(null),
  }
  const access = {
    settings: { baseUrl, appSecret, ...(timeoutMs !== undefined && { timeoutMs }) },
    tokens,
  }
  const answer = await callOa(access, { method: 'GET', path: '/v2.0/oa/getoa' })
  const owner = answer.ok ? Owner.safeParse(answer.data) : undefined
  return owner?.data?.oaid ?? owner?.data?.oa_id ?? null
}

/** The account as the one who signs it in sees it. */
export const createOaAccount = (settings: OauthSettings): OaAccount => {
  const { codeVerifier } = settings
  return {
    oaId: settings.oaId,
    hasVerifier: codeVerifier !== null,
    permissionUrl: (state) => permissionUrl(settings, state),
    exchange: (code) =>
      askToken(settings, {
        code,
        grant_type: 'authorization_code',
        ...(codeVerifier !== null && { code_verifier: codeVerifier }),
      }),
    refresh: (refreshToken) =>
      askToken(settings, { refresh_token: refreshToken, grant_type: 'refresh_token' }),
    whose: (accessToken) => askOwner(settings, accessToken),
  }
}
