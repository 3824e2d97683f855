/** Answers a call for tokens: a code or a refresh token, each good once, for a new pair (platform B.1). */
import type { Context } from 'hono'
import { isSameSecret } from '../../lib/secrets.ts'
import { ConnectionBreak, GatewayFailure } from '../wire/broken-answers.ts'
import { challengeOf } from './challenge.ts'
import type { Grants } from './grants.ts'
import type { OauthOptions, OauthSwitches } from './settings.ts'

interface Parts {
  codes: { take(code: string): boolean }
  grants: Grants
  switches: () => OauthSwitches
}

type Form = Record<string, string>

/** No table of these codes is published: numbers of this stand-in, in the shape that clients log (B.1). */
const refusals = {
  form: [-14001, 'Invalid request', 'The body must be a form'],
  secret: [-14004, 'Invalid secret key', 'Secret key is invalid'],
  app: [-14002, 'Invalid app id', 'App id is invalid'],
  grantType: [-14007, 'Invalid grant type', 'grant_type is invalid'],
  code: [-14019, 'Invalid authorization code', 'Authorization code is invalid, used or expired'],
  verifier: [-14020, 'Invalid code verifier', 'Code verifier is invalid'],
  refresh: [-14014, 'Invalid refresh token', 'Refresh token is invalid, used or expired'],
} as const

/** Errors come with HTTP 200, as everywhere on this platform. */
const refuse = (
  c: Context,
  [error, error_name, error_description]: readonly [number, ...string[]],
) => c.json({ error, error_name, error_description })

const readForm = async (c: Context): Promise<Form | null> => {
  if (!/form-urlencoded/.test(c.req.header('content-type') ?? '')) return null
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

const isVerified = (form: Form, challenge: string | null, rule: OauthSwitches['verifier']) =>
  rule === 'ignored' ||
  (challenge !== null &&
    /^.{43}$/.test(form.code_verifier ?? '') &&
    challengeOf(form.code_verifier ?? '') === challenge)

const whyNotCaller = (c: Context, form: Form, options: OauthOptions) => {
  if (!isSameSecret(c.req.header('secret_key') ?? '', options.appSecret)) return refusals.secret
  return form.app_id === options.appId ? null : refusals.app
}

/** @returns the refusal, or the refresh token to use up (null for a code) */
const judgeGrant = (
  form: Form,
  options: OauthOptions,
  { codes, grants, switches }: Parts,
): { refusal: (typeof refusals)[keyof typeof refusals] } | { replaces: string | null } => {
  if (form.grant_type === 'refresh_token') {
    const token = form.refresh_token ?? ''
    return grants.isRefreshable(token) ? { replaces: token } : { refusal: refusals.refresh }
  }
  if (form.grant_type !== 'authorization_code') return { refusal: refusals.grantType }
  // A code is used up by any try.
  if (!codes.take(form.code ?? '')) return { refusal: refusals.code }
  return isVerified(form, options.codeChallenge, switches().verifier)
    ? { replaces: null }
    : { refusal: refusals.verifier }
}

/** @throws ConnectionBreak, GatewayFailure as the switch says */
export const answerTokenCall = async (
  c: Context,
  options: OauthOptions,
  parts: Parts,
): Promise<Response> => {
  const switches = parts.switches()
  if (switches.tokenEndpoint === 'breaks_before') throw new ConnectionBreak()
  if (switches.tokenEndpoint === 'server_error') throw new GatewayFailure()
  const form = await readForm(c)
  if (form === null) return refuse(c, refusals.form)
  const stranger = whyNotCaller(c, form, options)
  if (stranger) return refuse(c, stranger)
  if (switches.tokenEndpoint === 'refuses') return refuse(c, refusals.refresh)
  const grant = judgeGrant(form, options, parts)
  if ('refusal' in grant) return refuse(c, grant.refusal)
  const pair = parts.grants.issue(grant.replaces)
  if (switches.tokenEndpoint === 'breaks_after_rotating') throw new ConnectionBreak()
  return c.json({
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    expires_in: String(switches.accessLifeSeconds),
  })
}
