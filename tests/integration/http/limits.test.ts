import { shares } from '@quan-triet/bot-server/domain/fairness'
import { describe, expect, it } from 'vitest'
import { type GuardedHouse, makeGuardedHouse } from '../../support/guarded-house.ts'

/** Asks until refused. @returns how many were answered, and the refusal */
const askOn = async (ask: () => Promise<Response>, most: number) => {
  for (let answered = 0; answered <= most; answered += 1) {
    const response = await ask()
    if (response.status === 429) return { answered, refusal: response }
  }
  throw new Error(`${most} were answered`)
}

const askAs = (house: GuardedHouse, token: string) => () => house.call('/api/me', { token })

describe('one person who asks on and on', () => {
  it('is refused after a share, told when to come again, and let in then', async () => {
    const house = await makeGuardedHouse()
    const token = await house.tokenOf(5)
    const { answered, refusal } = await askOn(askAs(house, token), 400)
    expect(answered).toBe(shares.person.burst)
    expect(refusal.headers.get('retry-after')).toBe('1')
    expect(await refusal.json()).toMatchObject({
      code: 'too_many_tries',
      detail: 'Máy của đồng chí gửi quá nhiều yêu cầu. Xin chờ 1 giây rồi thử lại.',
    })
    house.pass(1000)
    expect((await askAs(house, token)()).status).toBe(200)
  })

  it('takes nothing from anybody else, though all come from one address', async () => {
    const house = await makeGuardedHouse()
    await askOn(askAs(house, await house.tokenOf(5)), 400)
    expect((await askAs(house, await house.tokenOf(6))()).status).toBe(200)
  })

  it('gains nothing by another address or another sign-in', async () => {
    const house = await makeGuardedHouse()
    const token = await house.tokenOf(5)
    await askOn(askAs(house, token), 400)
    expect((await house.call('/api/me', { token, from: '198.51.100.1' })).status).toBe(429)
    expect((await askAs(house, await house.tokenOf(5))()).status).toBe(429)
  })

  it('stays refused when the house is started anew, and in its other processes', async () => {
    const house = await makeGuardedHouse()
    await askOn(askAs(house, await house.tokenOf(5)), 400)
    await house.share(house.deps.budgets)
    const stored = await house.db.selectFrom('share_debt').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('person')
    const nextOne = house.otherBudgets()
    await house.share(nextOne)
    const person = house.member(5).actor
    if (person.kind !== 'person') throw new Error('nobody acts')
    expect(nextOne.waitOf(`person:${person.personId}`, shares.person)).toBeGreaterThan(0)
    expect(nextOne.waitOf('person:somebody-else', shares.person)).toBe(0)
  })
})

describe('what two processes give out', () => {
  it('adds up: together they give no more than one share, whoever tells first', async () => {
    const house = await makeGuardedHouse()
    const processes = [house.otherBudgets(), house.otherBudgets()]
    const share = { burst: 100, perMinute: 2 }
    const told = () => Promise.all(processes.map((budgets) => house.share(budgets)))
    let given = 0
    for (let round = 0; round < 20; round += 1) {
      for (const budgets of processes)
        given += Array.from({ length: 10 }, () => budgets.take('somebody', share)).filter(
          (waitMs) => waitMs <= 0,
        ).length
      await told()
      await told()
    }
    // Between two tellings each process gives out what it can by itself.
    expect(given).toBeLessThanOrEqual(share.burst + 2 * 10)
    expect(given).toBeGreaterThanOrEqual(share.burst)
  })

  it('keeps nothing of whoever asks at a normal pace, nor of what is whole again', async () => {
    const house = await makeGuardedHouse()
    const token = await house.tokenOf(5)
    for (let asked = 0; asked < 20; asked += 1) await askAs(house, token)()
    expect(await house.share(house.deps.budgets)).toBe(0)
    await house.db
      .insertInto('share_debt')
      .values([
        { subject: 'long ago', full_at: '2020-01-01T00:00:00.000Z' },
        { subject: 'by a wrong clock', full_at: '2099-01-01T00:00:00.000Z' },
      ])
      .execute()
    await house.share(house.deps.budgets)
    expect(await house.db.selectFrom('share_debt').selectAll().execute()).toEqual([])
  })
})

const knock = (house: GuardedHouse, from: string, headers: Record<string, string> = {}) =>
  house.call('/api/sign-ins', { method: 'POST', json: {}, from, headers })

/** Leaves one in the share of an address. */
const nearlySpend = (house: GuardedHouse, address: string) => {
  for (let one = 1; one < shares.address.burst; one += 1)
    house.deps.budgets.take(`address:${address}`, shares.address)
}

describe('strangers', () => {
  it('share what their address may take, other addresses have their own', async () => {
    const house = await makeGuardedHouse()
    nearlySpend(house, '203.0.113.9')
    expect((await knock(house, '203.0.113.9')).status).toBe(400)
    expect((await knock(house, '203.0.113.9')).status).toBe(429)
    expect((await knock(house, '203.0.113.10')).status).toBe(400)
  })

  it('with made-up tokens pay as strangers, and so do those who look at open pages', async () => {
    const house = await makeGuardedHouse()
    nearlySpend(house, '203.0.113.9')
    expect((await house.call('/api/me', { token: 'made up' })).status).toBe(401)
    expect((await house.call('/api/me', { token: 'another' })).status).toBe(429)
    for (const path of ['/public', '/mail/stop?t=x', '/files/x/y.pdf', '/pictures/x'])
      expect((await house.call(path)).status).toBe(429)
  })

  interface Forwarded {
    proxies?: string[]
    from: string
    named: string
    counted: string
  }
  const somebody = '198.51.100.7'

  it.each<[string, Forwarded]>([
    [
      'without a proxy nobody’s word is taken',
      { from: '203.0.113.9', named: '10.9.9.9', counted: '203.0.113.9' },
    ],
    [
      'a proxy on this machine is believed',
      { from: '127.0.0.1', named: somebody, counted: somebody },
    ],
    ['as IPv6 too', { from: '::ffff:127.0.0.1', named: somebody, counted: somebody }],
    [
      'what the caller wrote itself is not',
      { from: '127.0.0.1', named: `10.9.9.9, ${somebody}`, counted: somebody },
    ],
    [
      'a proxy in the settings is believed',
      { proxies: ['10.0.0.5'], from: '10.0.0.5', named: somebody, counted: somebody },
    ],
    [
      'a network of them too',
      { proxies: ['10.0.0.0/24'], from: '10.0.0.77', named: somebody, counted: somebody },
    ],
    [
      'one behind the other',
      {
        proxies: ['10.0.0.5'],
        from: '127.0.0.1',
        named: `${somebody}, 10.0.0.5`,
        counted: somebody,
      },
    ],
    [
      'another machine is not',
      { proxies: ['10.0.0.5'], from: '10.0.0.6', named: somebody, counted: '10.0.0.6' },
    ],
    [
      'no address at all is left alone',
      { from: '127.0.0.1', named: 'unknown', counted: '127.0.0.1' },
    ],
    [
      'IPv6 callers count',
      {
        proxies: ['2001:db8::/32'],
        from: '2001:db8::1',
        named: '2001:db9::7',
        counted: '2001:db9::7',
      },
    ],
  ])('are told apart: %s', async (_, { proxies = [], from, named, counted }) => {
    const house = await makeGuardedHouse(proxies)
    nearlySpend(house, counted)
    const headers = { 'x-forwarded-for': named }
    expect((await knock(house, from, headers)).status).toBe(400)
    expect((await knock(house, from, headers)).status).toBe(429)
  })
})
