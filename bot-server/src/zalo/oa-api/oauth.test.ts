import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { challengeOf, permissionUrl, readGrant } from './oauth.ts'

describe('the permission address', () => {
  it('carries the challenge of the one verifier: raw SHA-256 as base64url without padding', () => {
    // The vector of RFC 7636, appendix B.
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  it('escapes what it carries, and has no challenge where no verifier is set', () => {
    const url = new URL(
      permissionUrl(
        {
          oauthUrl: 'https://oauth.zaloapp.com',
          appId: '123',
          callbackUrl: 'https://a.vn/zalo/oa/callback?x=1&y',
          codeVerifier: null,
        },
        'a&state=b',
      ),
    )
    expect(url.origin + url.pathname).toBe('https://oauth.zaloapp.com/v4/oa/permission')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      app_id: '123',
      redirect_uri: 'https://a.vn/zalo/oa/callback?x=1&y',
      state: 'a&state=b',
    })
  })
})

const pair = { access_token: 'a', refresh_token: 'r', expires_in: '90000' }

describe('an answer of the token endpoint', () => {
  it('is a pair when both tokens and their life are there, which comes as text or number', () => {
    const granted = { kind: 'granted', accessToken: 'a', refreshToken: 'r', expiresInS: 90_000 }
    expect(readGrant(200, JSON.stringify(pair))).toEqual(granted)
    expect(readGrant(200, JSON.stringify({ ...pair, expires_in: 90_000 }))).toEqual(granted)
    expect(readGrant(200, JSON.stringify({ ...pair, error: 0, extra: [1] }))).toEqual(granted)
  })

  it.each([
    [200, { error: -14014, error_name: 'Invalid refresh token' }, 'refused'],
    [200, { error: '-14014' }, 'refused'],
    [400, { error: 'invalid_grant' }, 'refused'],
    [401, { error: -14004 }, 'refused'],
    [200, { error: -32, message: 'Your application reached limit call api' }, 'later'],
    [429, { error: -14014 }, 'later'],
    [403, undefined, 'later'],
    [404, undefined, 'later'],
    [302, undefined, 'later'],
    [200, {}, 'unknown'],
    [200, { error: 0 }, 'unknown'],
    [200, { access_token: 'a', expires_in: '90000' }, 'unknown'],
    [200, { ...pair, expires_in: '' }, 'unknown'],
    [500, { error: -14014 }, 'unknown'],
    [502, undefined, 'unknown'],
    [504, undefined, 'unknown'],
  ] as const)('with HTTP %i and %j is %s', (status, body, kind) => {
    expect(readGrant(status, body === undefined ? '<html>' : JSON.stringify(body)).kind).toBe(kind)
  })

  it('never throws, and never says that a token is worth nothing without a refusal of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.string(), (status, body) => {
        expect(['later', 'unknown']).toContain(readGrant(status, body).kind)
      }),
      { numRuns: 100 },
    )
  })
})
