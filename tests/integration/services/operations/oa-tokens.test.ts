import { openForHouse } from '@quan-triet/bot-server/services/vault/seal-for-house'
import { rotateHouseKey } from '@quan-triet/bot-server/services/vault/rotate-house-key'
import { keepOaTokens } from '@quan-triet/bot-server/services/operations/keep-oa-tokens'
import { createOaTokens } from '@quan-triet/bot-server/services/operations/oa-tokens'
import { rotateOaTokens } from '@quan-triet/bot-server/services/operations/rotate-oa-tokens'
import { aboutAccess } from '@quan-triet/bot-server/services/operations/seal-pair'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { OA_ID } from '../../../support/start-zalo.ts'
import { openNotices, openOaHouse, withRefresh } from './oa-house.ts'

const HOUR_MS = 3_600_000

const signedIn = async () => {
  const house = await openOaHouse()
  await house.signIn()
  const later = (hours: number) => house.clock.moveTo(addMs(house.clock.now(), hours * HOUR_MS))
  return { ...house, later }
}

describe('the pair of tokens', () => {
  it('is kept sealed: neither token is anywhere in the database', async () => {
    const { db, pair, house, oa } = await signedIn()
    const token = await createOaTokens(house).current()
    expect(oa.oauth.stateOf(token ?? '')).toBe('live')
    const row = await pair()
    expect(JSON.stringify(row)).not.toContain(token)
    for (const table of ['audit_log', 'platform_fact', 'operator_notice', 'oa_sign_in'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(token)
  })

  it('opens under a new key of the house, and not under the old one', async () => {
    const { house, pair } = await signedIn()
    const token = await createOaTokens(house).current()
    const renewed = { ...house, dataKey: Buffer.alloc(32, 'new key') }
    await rotateHouseKey({ ctx: renewed, input: { previous: house.dataKey } })
    const sealed = (await pair())?.access_sealed ?? ''
    expect(await openForHouse(renewed, { sealed, about: aboutAccess(OA_ID) })).toBe(token)
    await expect(openForHouse(house, { sealed, about: aboutAccess(OA_ID) })).rejects.toThrow()
    await expect(openForHouse(renewed, { sealed, about: aboutAccess('1') })).rejects.toThrow()
  })

  it('is renewed after 20 of its 25 hours, not before, and noted in the log without a token', async () => {
    const { house, later, pair, oa, db } = await signedIn()
    later(19.9)
    expect(await keepOaTokens({ ctx: house })).toBe('not_due')
    later(0.2)
    expect(await keepOaTokens({ ctx: house })).toBe('rotated')
    expect(oa.oauth.rotations()).toBe(1)
    expect(await pair()).toMatchObject({ version: 2, state: 'good', lease_until: null })
    const lines = await db
      .selectFrom('audit_log')
      .select(['action', 'subject'])
      .where('action', '=', 'rotate-oa-tokens')
      .execute()
    expect(lines).toEqual([{ action: 'rotate-oa-tokens', subject: `oa:${OA_ID}` }])
    expect(await keepOaTokens({ ctx: house })).toBe('not_due')
  })

  it('is renewed once by two processes that are told of the refusal at the same moment', async () => {
    const { house, oa } = await signedIn()
    const [one, other] = [createOaTokens(house), createOaTokens(house)]
    const refused = (await one.current()) ?? ''
    expect(await other.current()).toBe(refused)
    oa.oauth.expireAccess()
    const renewed = await Promise.all(
      [one, other, one, other, other, one].map((tokens) => tokens.renew(refused)),
    )
    expect(oa.oauth.rotations()).toBe(1)
    expect(new Set(renewed).size).toBe(1)
    expect(oa.oauth.stateOf(renewed[0] ?? '')).toBe('live')
  })

  it('is not renewed for a refusal of the token before: the newer one is given', async () => {
    const { house, oa } = await signedIn()
    const tokens = createOaTokens(house)
    const old = (await tokens.current()) ?? ''
    const next = await tokens.renew(old)
    expect(await tokens.renew(old)).toBe(next)
    expect(await createOaTokens(house).renew(old)).toBe(next)
    expect(oa.oauth.rotations()).toBe(1)
  })

  it('is renewed on the way when it has run out by the clock', async () => {
    const { house, later, oa } = await signedIn()
    const tokens = createOaTokens(house)
    await tokens.current()
    later(26)
    expect(oa.oauth.stateOf((await tokens.current()) ?? '')).toBe('live')
  })

  it('is nothing before anybody has signed the account in', async () => {
    const { house } = await openOaHouse()
    const tokens = createOaTokens(house)
    expect(await tokens.current()).toBeNull()
    expect(await tokens.renew('anything')).toBeNull()
    expect(await keepOaTokens({ ctx: house })).toBe('not_due')
  })
})

describe('a renewal that goes wrong', () => {
  it('ends the sign-in when Zalo refuses the refresh token: told once, in words, and not tried again', async () => {
    const { house, later, pair, oa, db, logged } = await signedIn()
    oa.oauth.switches.set({ tokenEndpoint: 'refuses' })
    later(21)
    const tokens = createOaTokens(house)
    const still = await tokens.current()
    expect(await keepOaTokens({ ctx: house })).toBe('lost')
    expect(await openNotices({ db })).toEqual(['oa/sign_in_lost'])
    expect(logged().match(/somebody is needed/g)).toHaveLength(1)
    const told = await db
      .selectFrom('outbox')
      .select('body')
      .where('dedupe_key', 'like', 'operator-notice:%')
      .execute()
    expect(told).toHaveLength(1)
    expect(told[0]?.body).toContain('Kết nối Official Account')
    // What is left of the access token's life is used.
    expect(await createOaTokens(house).current()).toBe(still)
    expect(await keepOaTokens({ ctx: house })).toBe('not_due')
    later(5)
    expect(await createOaTokens(house).current()).toBeNull()
    expect(await tokens.renew(still ?? '')).toBeNull()
    expect(await pair()).toMatchObject({ state: 'lost', version: 1 })
  })

  it('is over when the account is signed in anew', async () => {
    const { house, later, oa, db, signIn } = await signedIn()
    oa.oauth.switches.set({ tokenEndpoint: 'refuses' })
    later(21)
    await keepOaTokens({ ctx: house })
    oa.oauth.switches.set({ tokenEndpoint: 'works' })
    await signIn()
    expect(await openNotices({ db })).toEqual([])
    expect(oa.oauth.stateOf((await createOaTokens(house).current()) ?? '')).toBe('live')
  })

  it('asks once more with the same token when no answer came, and goes on when that one had not arrived', async () => {
    const { house, pair } = await signedIn()
    const sent: string[] = []
    const ctx = withRefresh(house, async (refreshToken) => {
      sent.push(refreshToken)
      if (sent.length === 1) return { kind: 'unknown', reason: 'time-out' }
      return house.oaAccount?.refresh(refreshToken) ?? { kind: 'later', reason: '' }
    })
    expect(await rotateOaTokens({ ctx, input: { version: 1 } })).toBe('rotated')
    expect(sent).toHaveLength(2)
    expect(new Set(sent).size).toBe(1)
    expect(await pair()).toMatchObject({ version: 2, state: 'good' })
  })

  it('is told after two calls without an answer, with the pair as it was, and tried at the next turn', async () => {
    const { house, later, oa, pair, db } = await signedIn()
    oa.oauth.switches.set({ tokenEndpoint: 'breaks_before' })
    later(21)
    expect(await keepOaTokens({ ctx: house })).toBe('failed')
    expect(await openNotices({ db })).toEqual(['oa/rotation_failed'])
    expect(await pair()).toMatchObject({ version: 1, state: 'good', lease_until: null })
    oa.oauth.switches.set({ tokenEndpoint: 'works' })
    expect(await keepOaTokens({ ctx: house })).toBe('rotated')
    expect(await openNotices({ db })).toEqual([])
  })

  it('finds out that an answer which never came had used the token up: the grant is lost, and said to be', async () => {
    const { house, later, oa, db } = await signedIn()
    oa.oauth.switches.set({ tokenEndpoint: 'breaks_after_rotating' })
    later(21)
    expect(await keepOaTokens({ ctx: house })).toBe('lost')
    expect(oa.oauth.rotations()).toBe(1)
    expect(await openNotices({ db })).toEqual(['oa/sign_in_lost'])
  })

  it('waits quietly while Zalo is out of reach, and says so when the access token is about to end', async () => {
    const { house, later, db } = await signedIn()
    const ctx = withRefresh(house, () => Promise.resolve({ kind: 'later', reason: 'ECONNREFUSED' }))
    later(21)
    expect(await keepOaTokens({ ctx })).toBe('failed')
    expect(await openNotices({ db })).toEqual([])
    later(2.5)
    expect(await keepOaTokens({ ctx })).toBe('failed')
    expect(await openNotices({ db })).toEqual(['oa/rotation_failed'])
  })

  it('is not begun anew by every call while it fails', async () => {
    const { house, later } = await signedIn()
    let calls = 0
    const ctx = withRefresh(house, () => {
      calls += 1
      return Promise.resolve({ kind: 'later', reason: 'ECONNREFUSED' })
    })
    later(26)
    const tokens = createOaTokens(ctx)
    for (let call = 0; call < 20; call += 1) expect(await tokens.current()).toBeNull()
    expect(calls).toBe(1)
  })

  it('writes no token and no secret into the log, whatever Zalo answers', async () => {
    const { house, later, oa, logged } = await signedIn()
    const token = await createOaTokens(house).current()
    for (const tokenEndpoint of ['breaks_before', 'server_error', 'refuses'] as const) {
      oa.oauth.switches.set({ tokenEndpoint })
      later(21)
      await keepOaTokens({ ctx: house })
    }
    expect(logged()).toContain('no tokens were given')
    for (const secret of [token ?? '', 'app-secret-of-the-test'])
      expect(logged()).not.toContain(secret)
  })
})

describe('a process that ends while it renews', () => {
  /** Ends the process at this point: nothing after it happens. */
  const died = new Error('the process ended')

  it('before the call leaves the pair to the next one, once its lease has run out', async () => {
    const { house, pair, db, oa } = await signedIn()
    const ctx = withRefresh(house, () => Promise.reject(died))
    await expect(rotateOaTokens({ ctx, input: { version: 1 } })).rejects.toThrow(died)
    expect((await pair())?.lease_until).not.toBeNull()
    expect(await rotateOaTokens({ ctx: house, input: { version: 1 } })).toBe('held')
    expect(oa.oauth.rotations()).toBe(0)
    await db.updateTable('oa_token').set({ lease_until: house.clock.wall() }).execute()
    expect(await rotateOaTokens({ ctx: house, input: { version: 1 } })).toBe('rotated')
  })

  it('after the answer and before the commit loses the grant: told, and not asked for for ever', async () => {
    const { house, db, oa, pair } = await signedIn()
    const ctx = withRefresh(house, async (refreshToken) => {
      await house.oaAccount?.refresh(refreshToken)
      throw died
    })
    await expect(rotateOaTokens({ ctx, input: { version: 1 } })).rejects.toThrow(died)
    expect(oa.oauth.rotations()).toBe(1)
    await db.updateTable('oa_token').set({ lease_until: house.clock.wall() }).execute()
    let calls = 0
    const counting = withRefresh(house, (refreshToken) => {
      calls += 1
      return house.oaAccount?.refresh(refreshToken) ?? Promise.reject(died)
    })
    expect(await rotateOaTokens({ ctx: counting, input: { version: 1 } })).toBe('lost')
    for (let turn = 0; turn < 5; turn += 1) {
      await keepOaTokens({ ctx: counting })
      await rotateOaTokens({ ctx: counting, input: { version: 1 } })
    }
    expect(calls).toBe(1)
    expect(await openNotices({ db })).toEqual(['oa/sign_in_lost'])
    expect(await pair()).toMatchObject({ state: 'lost' })
  })

  it('and comes back too late does not put its refusal over the pair of another one', async () => {
    const { house, db, pair } = await signedIn()
    const ctx = withRefresh(house, async () => {
      await db.updateTable('oa_token').set({ lease_until: null }).execute()
      await rotateOaTokens({ ctx: house, input: { version: 1 } })
      return { kind: 'refused', reason: 'used up by the other one' }
    })
    expect(await rotateOaTokens({ ctx, input: { version: 1 } })).toBe('held')
    expect(await pair()).toMatchObject({ state: 'good', version: 2 })
    expect(await openNotices({ db })).toEqual([])
  })

  it('and comes back with the pair after another one took the grant for lost puts it right', async () => {
    const { house, db, pair } = await signedIn()
    const ctx = withRefresh(house, async (refreshToken) => {
      const answer = await house.oaAccount?.refresh(refreshToken)
      await db.updateTable('oa_token').set({ lease_until: null }).execute()
      expect(await rotateOaTokens({ ctx: house, input: { version: 1 } })).toBe('lost')
      return answer ?? { kind: 'later', reason: '' }
    })
    expect(await rotateOaTokens({ ctx, input: { version: 1 } })).toBe('rotated')
    expect(await pair()).toMatchObject({ state: 'good', version: 2 })
    expect(await openNotices({ db })).toEqual([])
  })
})
