import { createApp } from '@quan-triet/bot-server/app'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { makeGuardedHouse } from '../../support/guarded-house.ts'
import { makeHouse } from '../../support/make-house.ts'
import { listenForTest } from '../../support/start-zalo.ts'

/** One address of every kind of door, found or not. */
const PATHS = [
  '/api/me',
  '/api/home',
  '/api/coverage',
  '/api/nothing',
  '/api/parts/x/picture',
  '/openapi.json',
  '/public',
  '/public/feed.xml',
  '/public/nothing',
  '/mail/stop?t=x',
  '/pictures/x',
  '/files/x/y.pdf',
  '/desk/',
  '/healthz',
  '/readyz',
  '/',
  '/nothing/at/all',
  '/.git/config',
  '/../../etc/passwd',
]

describe('every answer', () => {
  it.each(PATHS)(
    'of %s keeps browsers from guessing, framing, and coming back without TLS',
    async (path) => {
      const house = await makeGuardedHouse()
      const { headers } = await house.call(path, { token: await house.tokenOf(5) })
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('server')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
      const type = headers.get('content-type')
      if (type?.startsWith('text/') === true) expect(type.toLowerCase()).toContain('charset=utf-8')
    },
  )

  it('of a practice ground asks for no TLS, which it does not have', async () => {
    const { deps } = await makeHouse()
    const app = createApp(
      { ...deps, publicUrl: 'http://localhost:3000' },
      { botWebhookSecret: null, onReceived: () => undefined, extraOrigins: [] },
    )
    const { headers } = await app.request('/api/me')
    expect(headers.get('strict-transport-security')).toBeNull()
  })
})

describe('another site', () => {
  it.each(['https://evil.example', 'null', 'https://h5.zdn.vn.evil.example', 'http://h5.zdn.vn'])(
    'that calls the API from a browser is not let read or ask: %s',
    async (origin) => {
      const house = await makeGuardedHouse()
      const token = await house.tokenOf(5)
      const asked = await house.call('/api/me', { token, headers: { origin } })
      expect(asked.headers.get('access-control-allow-origin')).toBeNull()
      const preflight = await house.call('/api/me', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  it('cannot send a form instead: what changes anything is read as JSON, with a token in a header', async () => {
    const house = await makeGuardedHouse()
    const form = await house.call('/api/consents', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'agrees=true',
    })
    expect(form.status).toBe(401)
  })

  it('finds no method that tells what a request held', async () => {
    const { deps } = await makeHouse()
    const app = createApp(deps, {
      botWebhookSecret: null,
      onReceived: () => undefined,
      extraOrigins: [],
    })
    const url = new URL(await listenForTest((asked, bindings) => app.fetch(asked, bindings)))
    const statusOf = (method: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { 'x-secret': 'canary' }
        const asked = request({ port: url.port, path: '/api/me', method, headers }, (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => {
            text += chunk.toString('utf8')
          })
          answer.on('end', () => {
            expect(`${text}${JSON.stringify(answer.headers)}`).not.toContain('canary')
            resolve(answer.statusCode)
          })
        })
        asked.on('error', reject)
        asked.end()
      })
    expect(await Promise.all(['TRACE', 'PROPFIND', 'SEARCH'].map(statusOf))).toEqual([
      404, 404, 404,
    ])
  })
})

describe('a parameter given twice', () => {
  it('counts once, by what stands first: nothing behind it is read by anybody', async () => {
    const house = await makeGuardedHouse()
    const officer = members.length + 2 + officers.findIndex(({ role }) => role === 'kiem_tra')
    const token = await house.tokenOf(officer)
    const found = async (query: string) => {
      const response = await house.call(`/api/audit/units?${query}`, { token })
      expect(response.status).toBe(200)
      return response.text()
    }
    const [known, unknown] = ['search=khu', 'search=khongcodonvinao']
    expect(await found(known)).not.toBe(await found(unknown))
    expect(await found(`${known}&${unknown}`)).toBe(await found(known))
    expect(await found(`${unknown}&${known}`)).toBe(await found(unknown))
  })
})
