/** Checks the simulated sign-in: consent, codes and tokens that are each good once (platform B.1). */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMovableClock } from '../../lib/clock.ts'
import { challengeOf } from './challenge.ts'
import { createOauth } from './create-oauth.ts'
import type { TokenRecord } from './grants.ts'
import type { OauthOptions } from './settings.ts'

const START = '2026-03-12T02:00:00.000Z'
const VERIFIER = 'v'.repeat(43)
const CALLBACK = 'https://house.example.vn/callback'

const open = (options: Partial<OauthOptions> = {}) => {
  const clock = createMovableClock(START)
  const oauth = createOauth({
    oaId: '77',
    appId: '88',
    appSecret: 'app-secret',
    codeChallenge: challengeOf(VERIFIER),
    callbackUrl: CALLBACK,
    tokens: { accessToken: 'a0', refreshToken: 'r0' },
    now: () => clock.now(),
    ...options,
  })
  return { oauth, clock }
}

type Opened = ReturnType<typeof open>['oauth']

const Answer = z.looseObject({
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  expires_in: z.string().optional(),
  error: z.number().optional(),
  error_name: z.string().optional(),
})

const ask = async (
  oauth: Opened,
  form: Record<string, string>,
  headers: Record<string, string> = { secret_key: 'app-secret' },
) => {
  const response = await oauth.routes.request('/v4/oa/access_token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ app_id: '88', ...form }).toString(),
  })
  return { status: response.status, ...Answer.parse(await response.json()) }
}

const refresh = (oauth: Opened, refreshToken: string) =>
  ask(oauth, { grant_type: 'refresh_token', refresh_token: refreshToken })

const exchange = (oauth: Opened, code: string, verifier = VERIFIER) =>
  ask(oauth, { grant_type: 'authorization_code', code, code_verifier: verifier })

const permission = (oauth: Opened, query: Record<string, string> = {}) =>
  oauth.routes.request(
    `/v4/oa/permission?${new URLSearchParams({ app_id: '88', redirect_uri: CALLBACK, ...query }).toString()}`,
  )

describe('consent at the simulated sign-in', () => {
  it('comes back with a code, the account and the state', async () => {
    const { oauth } = open()
    const response = await permission(oauth, { state: 'xyz' })
    const url = new URL(response.headers.get('location') ?? '')
    expect(url.origin + url.pathname).toBe(CALLBACK)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      code: expect.any(String),
      oa_id: '77',
      state: 'xyz',
    })
    expect((await exchange(oauth, url.searchParams.get('code') ?? '')).expires_in).toBe('90000')
  })

  it.each([
    [{ app_id: '1' }, '-14002'],
    [{ redirect_uri: 'https://example.vn/' }, '-14003'],
  ])('is not asked for with %j', async (query, code) => {
    expect(await (await permission(open().oauth, query)).text()).toContain(code)
  })

  it('is a page where a person decides, if the switch says so', async () => {
    const { oauth } = open({ switches: { consent: 'page' } })
    expect(await (await permission(oauth)).text()).toContain('decision=allow')
    expect((await permission(oauth, { decision: 'allow' })).status).toBe(302)
    expect((await permission(oauth, { decision: 'deny' })).status).toBe(200)
  })
})

describe('tokens of the simulated sign-in', () => {
  it('take a code once, within ten minutes, with the verifier of the console', async () => {
    const { oauth, clock } = open()
    const code = oauth.mintCode()
    expect((await exchange(oauth, code)).access_token).toBeDefined()
    expect((await exchange(oauth, code)).error_name).toBe('Invalid authorization code')
    expect((await exchange(oauth, oauth.mintCode(), 'w'.repeat(43))).error_name).toBe(
      'Invalid code verifier',
    )
    const late = oauth.mintCode()
    clock.moveTo('2026-03-12T02:10:00.000Z')
    expect((await exchange(oauth, late)).error_name).toBe('Invalid authorization code')
  })

  it('rotate: a refresh token works once, and the pair before it lives on only as an access token', async () => {
    const { oauth } = open()
    const first = await refresh(oauth, 'r0')
    expect(first.expires_in).toBe('90000')
    expect(await refresh(oauth, 'r0')).toMatchObject({
      status: 200,
      error_name: 'Invalid refresh token',
    })
    expect((await refresh(oauth, first.refresh_token ?? '')).access_token).toBeDefined()
    expect(oauth.rotations()).toBe(2)
    expect(oauth.stateOf('a0')).toBe('live')
  })

  it('are for who knows the app secret, asks with a form and names the app', async () => {
    const { oauth } = open()
    const form = { grant_type: 'refresh_token', refresh_token: 'r0' }
    expect((await ask(oauth, form, { secret_key: 'wrong' })).error).toBe(-14004)
    expect((await ask(oauth, { ...form, app_id: '1' })).error).toBe(-14002)
    const json = { secret_key: 'app-secret', 'content-type': 'application/json' }
    expect((await ask(oauth, form, json)).error).toBe(-14001)
    expect((await ask(oauth, { grant_type: 'password' })).error).toBe(-14007)
    expect((await refresh(oauth, 'r0')).access_token).toBeDefined()
  })

  it('live 25 hours and three months', async () => {
    const { oauth, clock } = open()
    clock.moveTo('2026-03-13T03:00:00.000Z')
    expect(oauth.stateOf('a0')).toBe('expired')
    clock.moveTo('2026-06-10T02:00:00.000Z')
    expect((await refresh(oauth, 'r0')).error_name).toBe('Invalid refresh token')
  })

  it('can be lost: the answer breaks after the old token was used up', async () => {
    const { oauth } = open({ switches: { tokenEndpoint: 'breaks_after_rotating' } })
    await expect(refresh(oauth, 'r0')).rejects.toThrow()
    oauth.switches.set({ tokenEndpoint: 'works' })
    expect((await refresh(oauth, 'r0')).error_name).toBe('Invalid refresh token')
    expect(oauth.rotations()).toBe(1)
  })

  it('keep the old refresh token good when the call never arrived', async () => {
    const { oauth } = open({ switches: { tokenEndpoint: 'breaks_before' } })
    await expect(refresh(oauth, 'r0')).rejects.toThrow()
    oauth.switches.set({ tokenEndpoint: 'refuses' })
    expect((await refresh(oauth, 'r0')).error).toBe(-14014)
    oauth.switches.set({ tokenEndpoint: 'works' })
    expect((await refresh(oauth, 'r0')).access_token).toBeDefined()
  })

  it('die when they are expired by hand, and for good when the grant is taken back', async () => {
    const { oauth } = open()
    oauth.expireAccess()
    expect(oauth.stateOf('a0')).toBe('expired')
    expect((await refresh(oauth, 'r0')).access_token).toBeDefined()
    const pair = oauth.mint()
    oauth.revoke()
    expect(oauth.stateOf(pair.accessToken)).toBe('expired')
    expect((await refresh(oauth, pair.refreshToken)).error).toBe(-14014)
  })

  it('survive a restart as they stood', async () => {
    const records: TokenRecord[] = []
    const { oauth } = open({ onRecord: (record) => records.push(record) })
    const next = await refresh(oauth, 'r0')
    const second = open({ records }).oauth
    expect(second.stateOf(next.access_token ?? '')).toBe('live')
    expect((await refresh(second, 'r0')).error).toBe(-14014)
    expect((await refresh(second, next.refresh_token ?? '')).access_token).toBeDefined()
  })
})
