/** Builds the stand-in for oauth.zaloapp.com: consent, and tokens that rotate (platform B.1). */
import { practiceZalo as words } from '@quan-triet/shared/i18n/vi/practice-zalo'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { newToken } from '../../lib/secrets.ts'
import { brokenAnswer } from '../wire/broken-answers.ts'
import { answerTokenCall } from './answer-token-call.ts'
import { createGrants, type Grants, type TokenPair } from './grants.ts'
import type { OauthOptions, OauthSwitches } from './settings.ts'

/** What an access token is worth now. */
export type TokenState = 'live' | 'expired' | 'unknown'

export interface Oauth {
  /** `/v4/oa/permission` and `/v4/oa/access_token`; call with the server's bindings for a true broken connection. */
  routes: Hono
  stateOf(accessToken: string): TokenState
  /** Mints a pair without consent, as the API explorer does. */
  mint(): TokenPair
  /** All access tokens die now; refresh tokens live on. */
  expireAccess(): void
  /** The grant is taken back: access and refresh tokens are all dead. */
  revoke(): void
  /** An authorization code as the consent page makes one: 10 minutes, once. */
  mintCode(): string
  /** How often a pair was issued for a refresh token: more than the client stored is a lost grant. */
  rotations(): number
  switches: { get(): OauthSwitches; set(changes: Partial<OauthSwitches>): void }
}

const CODE_LIFE_MS = 10 * 60_000

const defaultSwitches: OauthSwitches = {
  consent: 'agreed',
  tokenEndpoint: 'works',
  verifier: 'required',
  accessLifeSeconds: 90_000,
}

interface Codes {
  mint(): string
  /** Uses a code up. @returns whether it was good */
  take(code: string): boolean
}

const createCodes = (now: () => Instant): Codes => {
  const untilByCode = new Map<string, Instant>()
  return {
    mint() {
      const code = newToken()
      untilByCode.set(code, addMs(now(), CODE_LIFE_MS))
      return code
    },
    take(code) {
      const until = untilByCode.get(code)
      untilByCode.delete(code)
      return until !== undefined && until > now()
    },
  }
}

const consentPage = (c: Context) => {
  const choose = (decision: string) => {
    const url = new URL(c.req.url)
    url.searchParams.set('decision', decision)
    return url.search
  }
  return c.html(
    html`<!doctype html>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${words.consentTitle}</title>
      <body style="font:18px/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem">
        <h1 style="font-size:1.4rem">${words.consentTitle}</h1>
        <p>${words.consentText}</p>
        <p><a href="${choose('allow')}">${words.allow}</a></p>
        <p><a href="${choose('deny')}">${words.deny}</a></p>
      </body>`,
  )
}

const decisionOf = (c: Context, consent: OauthSwitches['consent']): string => {
  if (consent === 'agreed') return 'allow'
  return consent === 'refused' ? 'deny' : (c.req.query('decision') ?? 'ask')
}

/** The errors of the consent page are pages too (B.1). */
const answerPermission = (c: Context, options: OauthOptions, mintCode: () => string) => {
  if (c.req.query('app_id') !== options.appId) return c.text('-14002 Invalid appId', 400)
  const callback = options.callbackUrl
  if (callback === null || c.req.query('redirect_uri') !== callback)
    return c.text('-14003 Invalid redirect uri', 400)
  const url = new URL(callback)
  url.searchParams.set('code', mintCode())
  url.searchParams.set('oa_id', options.oaId)
  const state = c.req.query('state')
  if (state !== undefined) url.searchParams.set('state', state)
  return c.redirect(url.href)
}

const createRoutes = (
  options: OauthOptions,
  parts: { codes: Codes; grants: Grants; switches(): OauthSwitches },
): Hono => {
  const routes = new Hono()
  routes.get('/v4/oa/permission', (c) => {
    const decision = decisionOf(c, parts.switches().consent)
    if (decision === 'ask') return consentPage(c)
    if (decision === 'deny') return c.text(words.denied)
    return answerPermission(c, options, () => parts.codes.mint())
  })
  routes.post('/v4/oa/access_token', async (c) => {
    try {
      return await answerTokenCall(c, options, parts)
    } catch (error) {
      const broken = brokenAnswer(c, error)
      if (broken) return broken
      throw error
    }
  })
  return routes
}

export const createOauth = (options: OauthOptions): Oauth => {
  let switches: OauthSwitches = { ...defaultSwitches, ...options.switches }
  const codes = createCodes(() => options.now())
  const grants = createGrants({
    now: () => options.now(),
    accessLifeMs: () => switches.accessLifeSeconds * 1000,
    ...(options.tokens && { tokens: options.tokens }),
    records: options.records ?? [],
    onRecord: (record) => options.onRecord?.(record),
  })
  return {
    routes: createRoutes(options, { codes, grants, switches: () => switches }),
    stateOf: (accessToken) => grants.stateOf(accessToken),
    mint: () => grants.issue(null),
    expireAccess: () => grants.expireAccess(),
    revoke: () => grants.revoke(),
    mintCode: () => codes.mint(),
    rotations: () => grants.rotations(),
    switches: {
      get: () => switches,
      set(changes) {
        switches = { ...switches, ...changes }
      },
    },
  }
}
