/** Proves that a sign-in that is stolen from the database, made up, ended, another app's or played again opens nothing (SEC-12). */
import { createGraph } from '@quan-triet/bot-server/practice/graph/create-graph'
import { hashSecret, newToken } from '@quan-triet/bot-server/lib/secrets'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'
import { APP_SECRET } from '../../support/start-zalo.ts'

const MEMBER = 5
const HANH = 29
const DAY_MS = 24 * 3_600_000

interface Try {
  headers?: Record<string, string>
  query?: string
}

const bearer = (token: string): Try => ({ headers: { authorization: `Bearer ${token}` } })

const me = (house: OpenHouse, { headers = {}, query = '' }: Try) =>
  fetch(`${house.url}/api/me${query}`, { headers })

const post = (house: OpenHouse, path: string, more: { token?: string; json?: unknown } = {}) =>
  house.call('POST', path, more)

const storedHash = async (house: OpenHouse): Promise<string> =>
  (await house.db.selectFrom('sign_in').select('token_hash').executeTakeFirstOrThrow()).token_hash

/** A desk that the member has let in. @returns its token */
const enterDesk = async (house: OpenHouse, phone: string): Promise<string> => {
  const { code, secret } = (await (await post(house, '/api/desk/requests')).json()) as {
    code: string
    secret: string
  }
  await post(house, '/api/desk/approvals', { token: phone, json: { code } })
  const outcome = await post(house, '/api/desk/polls', { json: { secret } })
  return ((await outcome.json()) as { token: string }).token
}

/** What a token of the member becomes; the good one is tried before. */
const tries: [string, number, (house: OpenHouse, token: string) => Try | Promise<Try>][] = [
  [
    'the hash that a copy of the database shows',
    401,
    async (house) => bearer(await storedHash(house)),
  ],
  ['the hash of that hash', 401, async (house) => bearer(hashSecret(await storedHash(house)))],
  ['all but the last letter', 401, (_, token) => bearer(token.slice(0, -1))],
  ['a letter more', 401, (_, token) => bearer(`${token}A`)],
  [
    'one letter changed',
    401,
    (_, token) => bearer((token.startsWith('A') ? 'B' : 'A') + token.slice(1)),
  ],
  ['the other way round', 401, (_, token) => bearer(token.split('').toReversed().join(''))],
  ['a made-up one', 401, () => bearer(newToken())],
  ['none', 401, () => ({})],
  ['an empty one', 401, () => bearer('')],
  ['in the address', 401, (_, token) => ({ query: `?token=${token}&access_token=${token}` })],
  ['in a cookie', 401, (_, token) => ({ headers: { cookie: `token=${token}; session=${token}` } })],
  ['by another scheme', 401, (_, token) => ({ headers: { authorization: `Basic ${token}` } })],
  ['behind another token', 401, (_, token) => bearer(`${newToken()},${token}`)],
  [
    'of Zalo instead of ours',
    401,
    (house) => bearer(house.graph.mintAccessToken(fixtureAccounts[MEMBER]?.zaloUserId ?? '')),
  ],
  [
    'naming whom one wants to be',
    401,
    () => ({ headers: { 'x-user-id': '1', 'x-person-id': '1' } }),
  ],
  [
    'thirty days later',
    401,
    (house, token) => {
      house.clock.moveTo(addMs(house.clock.now(), 30 * DAY_MS))
      return bearer(token)
    },
  ],
  [
    'signed out',
    401,
    async (house, token) => {
      await house.call('DELETE', '/api/sign-ins/current', { token })
      return bearer(token)
    },
  ],
  [
    'signed out everywhere from another phone',
    401,
    async (house, token) => {
      const other = await house.signIn(MEMBER)
      await post(house, '/api/my-data/sign-outs', { token: other })
      return bearer(token)
    },
  ],
  [
    'of a unit that was signed out',
    401,
    async (house, token) => {
      const admin = await house.signIn(
        members.length + 2 + officers.findIndex(({ role }) => role === 'quan_tri'),
      )
      const target = { kind: 'unit', unitId: fixtureUnit }
      const json = { target, unbind: false, reason: 'Nghi bị lộ máy' }
      const done = await post(house, '/api/access/revocations', { token: admin, json })
      expect(done.status).toBe(200)
      return bearer(token)
    },
  ],
  [
    'of somebody whose account was taken off the roster',
    403,
    async (house, token) => {
      await house.db
        .deleteFrom('app_identity')
        .where('zalo_user_id', '=', fixtureAccounts[MEMBER]?.zaloUserId ?? ('' as never))
        .execute()
      return bearer(token)
    },
  ],
  [
    'of a desk an hour after anybody used it',
    401,
    async (house, token) => {
      const desk = await enterDesk(house, token)
      expect((await me(house, bearer(desk))).status).toBe(200)
      house.clock.moveTo(addMs(house.clock.now(), 3_600_001))
      return bearer(desk)
    },
  ],
]

describe('a sign-in', () => {
  it.each(tries)('opens nothing as %s', async (_, status, spoil) => {
    const house = await openHouse()
    const token = await house.signIn(MEMBER)
    expect((await me(house, bearer(token))).status).toBe(200)
    const response = await me(house, await spoil(house, token))
    expect(response.status).toBe(status)
    expect(JSON.stringify(await response.json())).not.toContain(token)
  })

  it('of another house opens nothing in this one', async () => {
    const [house, other] = [await openHouse(), await openHouse()]
    const token = await other.signIn(MEMBER)
    expect((await me(other, bearer(token))).status).toBe(200)
    expect((await me(house, bearer(token))).status).toBe(401)
  })
})

/** Zalo as it speaks to an app, with that app's secret. */
const zaloOf = (appSecret: string, nowMs = () => Date.now()) =>
  createGraph({ appSecret, people: [...fixtureAccounts], nowMs })

describe('a token of Zalo', () => {
  const zaloUserId = fixtureAccounts[MEMBER]?.zaloUserId ?? ''

  it.each<[string, (house: OpenHouse) => string]>([
    ['given to another app', () => zaloOf('secret-of-another-app').mintAccessToken(zaloUserId)],
    [
      'that has ended',
      () => zaloOf(APP_SECRET, () => Date.now() - 2 * 3_600_000).mintAccessToken(zaloUserId),
    ],
    ['of somebody Zalo does not know', () => zaloOf(APP_SECRET).mintAccessToken('999')],
    ['cut off', (house) => house.graph.mintAccessToken(zaloUserId).slice(0, -2)],
    ['that is an id', () => zaloUserId],
    ['that is no header', () => 'a\r\nb'],
  ])('%s signs nobody in', async (_, mint) => {
    const house = await openHouse()
    const response = await post(house, '/api/sign-ins', { json: { accessToken: mint(house) } })
    expect([400, 401]).toContain(response.status)
    expect(await house.db.selectFrom('sign_in').selectAll().execute()).toEqual([])
  })
})

describe('a code', () => {
  it('of the roster binds one account, once, for a day', async () => {
    const house = await openHouse()
    const secretary = await house.signIn(0)
    const personId = fixtureAccounts[HANH]?.personId
    const codeFor = async () => {
      const given = await post(house, '/api/roster-codes', { token: secretary, json: { personId } })
      return ((await given.json()) as { code: string }).code
    }
    const bind = (token: string, code: string) =>
      post(house, '/api/roster-bindings', { token, json: { code } })
    const stranger = async (zaloUserId: string) => {
      house.graph.addPerson({ zaloUserId, displayName: 'Người lạ' })
      const accessToken = house.graph.mintAccessToken(zaloUserId)
      const receipt = await post(house, '/api/sign-ins', { json: { accessToken } })
      return ((await receipt.json()) as { token: string }).token
    }
    const late = await codeFor()
    house.clock.moveTo(addMs(house.clock.now(), DAY_MS))
    expect((await bind(await stranger('8000000000000000001'), late)).status).toBe(422)
    const code = await codeFor()
    const [hanh, thief] = [await house.signIn(HANH), await stranger('8000000000000000002')]
    expect((await bind(hanh, code)).status).toBe(200)
    expect([409, 422]).toContain((await bind(thief, code)).status)
    expect([409, 422]).toContain((await bind(hanh, code)).status)
    expect((await me(house, bearer(thief))).status).toBe(403)
  })

  it('of a desk and the secret behind it give one token, to the browser that asked, once', async () => {
    const house = await openHouse()
    const phone = await house.signIn(MEMBER)
    const ask = async () =>
      (await (await post(house, '/api/desk/requests')).json()) as { code: string; secret: string }
    const stateOf = async (secret: string) => {
      const outcome = await post(house, '/api/desk/polls', { json: { secret } })
      return ((await outcome.json()) as { state: string }).state
    }
    const [desk, other] = [await ask(), await ask()]
    const approve = (code: string) =>
      post(house, '/api/desk/approvals', { token: phone, json: { code } })
    expect((await approve(desk.code)).status).toBe(200)
    expect(await stateOf(other.secret)).toBe('cho')
    const both = await Promise.all([stateOf(desk.secret), stateOf(desk.secret)])
    expect(both.toSorted()).toEqual(['da_duyet', 'het_han'])
    expect(await stateOf(desk.secret)).toBe('het_han')
    expect((await approve(desk.code)).status).toBe(422)
  })
})

describe('a person who was erased', () => {
  it('is signed out at once, and no token of before is anybody’s', async () => {
    const house = await openHouse()
    const token = await house.signIn(MEMBER)
    const { actor } = house.member(MEMBER)
    if (actor.kind !== 'person') throw new Error('nobody acts')
    await eraseMember({ ctx: house.system, input: { personId: actor.personId, requestId: null } })
    expect((await me(house, bearer(token))).status).toBe(401)
  })
})
