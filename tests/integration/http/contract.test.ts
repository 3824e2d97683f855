import { contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { Problem } from '@quan-triet/shared/api/problem'
import { describe, expect, it } from 'vitest'
import { MINI_APP_ORIGIN, openHouse } from '../../support/open-house.ts'

const endpoints = Object.entries<Endpoint>(contract)
const pathOf = ({ path }: Endpoint) => path.replaceAll(/:\w+/g, 'nowhere')

const SECRETARY = 0
const MEMBER = 5

describe('every endpoint of the contract', () => {
  it('is there, and lets nobody in who is not signed in, except to sign in', async () => {
    const house = await openHouse()
    for (const [name, endpoint] of endpoints) {
      const response = await house.call(endpoint.method.toUpperCase(), pathOf(endpoint))
      const open = endpoint.body ? 400 : 200
      const expected = endpoint.right === 'public' ? open : 401
      expect({ name, status: response.status }).toEqual({ name, status: expected })
      if (expected === 200) continue
      expect(Problem.parse(await response.json()).code).toBe(
        expected === 401 ? 'not_signed_in' : 'invalid_input',
      )
    }
  })

  it('of running a branch or publishing is closed to a member', async () => {
    const house = await openHouse()
    const token = await house.signIn(MEMBER)
    for (const [name, endpoint] of endpoints) {
      if (!['run_branch', 'publish'].includes(endpoint.right)) continue
      const method = endpoint.method.toUpperCase()
      const response = await house.call(method, pathOf(endpoint), {
        token,
        json: method === 'GET' ? undefined : {},
      })
      expect({ name, status: response.status }).toEqual({ name, status: 403 })
    }
  })

  it('answers only what the contract declares', async () => {
    const house = await openHouse()
    const token = await house.signIn(SECRETARY)
    const me = await (await house.call('GET', '/api/me', { token })).json()
    expect(contract.getMe.response.strict().parse(me)).toMatchObject({
      fullName: 'Phan Thị Hồng Nhạn',
      rights: [
        'public',
        'signed_in',
        'take_part',
        'run_branch',
        'publish',
        'see_figures',
        'see_names',
        'manage_people',
        'assign_roles',
        'run_campaign',
        'make_reports',
        'make_plans',
        'gather_recommendations',
        'grade_essays',
        'sample_essays',
      ],
    })
  })
})

describe('bad input', () => {
  it('is refused with the fields that are wrong, and nothing of the server shows', async () => {
    const house = await openHouse()
    const token = await house.signIn(MEMBER)
    const response = await house.call('POST', '/api/check-ins', { token, json: { code: 1 } })
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({
      status: 400,
      code: 'invalid_input',
      fields: ['code', 'method'],
    })
  })

  it('that is no JSON, or too large, is refused before anything is done with it', async () => {
    const house = await openHouse()
    const send = (body: string) => fetch(`${house.url}/api/sign-ins`, { method: 'POST', body })
    expect((await send('{')).status).toBe(400)
    expect((await send('x'.repeat(300_000))).status).toBe(413)
  })

  it('to an address that does not exist is answered as a problem', async () => {
    const house = await openHouse()
    const response = await house.call('GET', '/api/no-such-thing')
    expect(Problem.parse(await response.json()).code).toBe('not_found')
  })
})

describe('the Mini App', () => {
  it('may call from the origins of Zalo, and no other page may', async () => {
    const house = await openHouse()
    const preflight = (origin: string) =>
      fetch(`${house.url}/api/me`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      })
    for (const origin of [MINI_APP_ORIGIN, 'zbrowser://h5.zdn.vn']) {
      const { headers } = await preflight(origin)
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('access-control-allow-headers')).toBe('authorization')
    }
    const { headers } = await preflight('https://evil.example')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('health', () => {
  it('is alive without a database and ready with one', async () => {
    const house = await openHouse()
    expect((await house.call('GET', '/healthz')).status).toBe(200)
    expect((await house.call('GET', '/readyz')).status).toBe(200)
    await house.close()
    expect((await house.call('GET', '/healthz')).status).toBe(200)
    expect((await house.call('GET', '/readyz')).status).toBe(503)
  })
})
