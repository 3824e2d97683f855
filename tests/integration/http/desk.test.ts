import { deskApp } from '@quan-triet/bot-server/http/desk-app'
import type { DeskOutcome, DeskRequest } from '@quan-triet/shared/models/duty'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36'

const askForDesk = async (house: OpenHouse): Promise<DeskRequest> => {
  const response = await fetch(`${house.url}/api/desk/requests`, {
    method: 'POST',
    headers: { 'user-agent': CHROME },
  })
  return (await response.json()) as DeskRequest
}

const poll = async (house: OpenHouse, secret: string): Promise<DeskOutcome> => {
  const response = await house.call('POST', '/api/desk/polls', { json: { secret } })
  return (await response.json()) as DeskOutcome
}

const approve = (house: OpenHouse, token: string, code: string) =>
  house.call('POST', '/api/desk/approvals', { token, json: { code } })

/** A desk that the secretary has let in. @returns its token */
const enter = async (house: OpenHouse): Promise<string> => {
  const phone = await house.signIn(0)
  const { code, secret } = await askForDesk(house)
  await approve(house, phone, code)
  const outcome = await poll(house, secret)
  if (outcome.state !== 'da_duyet') throw new Error(outcome.state)
  return outcome.token
}

describe('signing in at a desk', () => {
  it('takes a code shown there and approved in Zalo, and gives the desk a token of its own, once', async () => {
    const house = await openHouse()
    const phone = await house.signIn(0)
    const { code, secret } = await askForDesk(house)
    expect(code).toMatch(/^\d{6}$/)
    expect(await poll(house, secret)).toEqual({ state: 'cho' })
    const seen = await house.call('POST', '/api/desk/lookups', { token: phone, json: { code } })
    expect(await seen.json()).toMatchObject({ device: 'Chrome, Windows' })
    expect((await approve(house, phone, code)).status).toBe(200)
    const outcome = await poll(house, secret)
    expect(outcome).toMatchObject({
      state: 'da_duyet',
      me: { fullName: 'Phan Thị Hồng Nhạn' },
      expiresAt: '2026-03-12T14:00:00.000Z',
    })
    expect(await poll(house, secret)).toEqual({ state: 'het_han' })
    expect((await approve(house, phone, code)).status).toBe(422)
    const stored = await house.db.selectFrom('desk_request').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain(code)
    expect(JSON.stringify(stored)).not.toContain(secret)
    const trace = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'approve-desk')
      .execute()
    expect(trace).toHaveLength(1)
  })

  it('works with a code for two minutes, then shows another', async () => {
    const house = await openHouse()
    const phone = await house.signIn(0)
    const { code, secret } = await askForDesk(house)
    house.clock.moveTo('2026-03-12T02:02:00.000Z')
    expect((await approve(house, phone, code)).status).toBe(422)
    expect(await poll(house, secret)).toEqual({ state: 'het_han' })
  })

  it('gives nothing to whoever knows the code alone, or a secret made up', async () => {
    const house = await openHouse()
    const phone = await house.signIn(0)
    const { code } = await askForDesk(house)
    await approve(house, phone, code)
    expect(await poll(house, `${code}-and-more-than-twenty`)).toEqual({ state: 'het_han' })
  })

  it('is let in from Zalo alone: a desk lets no other desk in', async () => {
    const house = await openHouse()
    const desk = await enter(house)
    const { code } = await askForDesk(house)
    expect((await approve(house, desk, code)).status).toBe(403)
  })

  it('ends after an hour in which nobody uses it, and after twelve in any case', async () => {
    const house = await openHouse()
    const desk = await enter(house)
    const isIn = async () => (await house.call('GET', '/api/me', { token: desk })).status === 200
    house.clock.moveTo('2026-03-12T02:50:00.000Z')
    expect(await isIn()).toBe(true)
    house.clock.moveTo('2026-03-12T03:49:00.000Z')
    expect(await isIn()).toBe(true)
    house.clock.moveTo('2026-03-12T04:49:01.000Z')
    expect(await isIn()).toBe(false)
    const busy = await enter(house)
    for (let hour = 5; hour < 17; hour += 1) {
      house.clock.moveTo(`2026-03-12T${String(hour).padStart(2, '0')}:30:00.000Z`)
      await house.call('GET', '/api/me', { token: busy })
    }
    expect((await house.call('GET', '/api/me', { token: busy })).status).toBe(401)
  })

  it('refuses guessing codes after six tries, and says after how long to try again', async () => {
    const house = await openHouse()
    const phone = await house.signIn(0)
    for (let tries = 0; tries < 6; tries += 1)
      expect((await approve(house, phone, '000000')).status).toBe(422)
    const refused = await approve(house, phone, '000000')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('600')
    expect(await refused.json()).toMatchObject({
      detail: 'Đồng chí đã thử nhiều lần. Xin chờ 10 phút rồi thử lại.',
    })
    const tries = await house.db.selectFrom('code_try').select('subject').execute()
    expect(tries.every((one) => /^[0-9a-f]{64}$/.test(one.subject))).toBe(true)
  })

  it('refuses an address that Zalo keeps refusing, others not', async () => {
    const house = await openHouse()
    const tryFrom = async (address: string) => {
      const response = await fetch(`${house.url}/api/sign-ins`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.1, ${address}` },
        body: JSON.stringify({ accessToken: 'made up' }),
      })
      return response.status
    }
    for (let tries = 0; tries < 30; tries += 1) expect(await tryFrom('203.0.113.5')).toBe(401)
    expect(await tryFrom('203.0.113.5')).toBe(429)
    expect(await tryFrom('203.0.113.6')).toBe(401)
    house.clock.moveTo('2026-03-12T02:10:01.000Z')
    expect(await tryFrom('203.0.113.5')).toBe(401)
  })
})

describe('the app at a desk', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-'))
    await mkdir(join(folder, 'assets'))
    const page = '<!doctype html><script>var a = 1</script><script src="./assets/x.js"></script>'
    await writeFile(join(folder, 'index.html'), page)
    await writeFile(join(folder, 'assets', 'x.js'), 'let x')
    await writeFile(join(folder, '..', 'beside-the-desk.json'), '{}')
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await rm(join(folder, '..', 'beside-the-desk.json'))
  })
  const get = (path: string) => deskApp(folder).request(path)

  it('is one page under every address of a screen, never kept, and runs no script but its own', async () => {
    for (const path of ['/desk/', '/desk/office/roles']) {
      const page = await get(path)
      expect(page.status).toBe(200)
      expect(page.headers.get('cache-control')).toBe('no-cache')
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/)
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(policy).toContain("frame-ancestors 'none'")
    }
  })

  it('keeps files that are named by their content for good', async () => {
    const file = await get('/desk/assets/x.js')
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(file.headers.get('content-type')).toContain('text/javascript')
  })

  it('gives out nothing beside its folder', async () => {
    for (const path of [
      '..%2fbeside-the-desk.json',
      'assets/none.js',
      '%2e%2e/beside-the-desk.json',
    ])
      expect((await get(`/desk/${path}`)).status).toBe(404)
  })
})
