/** Checks the simulated phone: the app's files, the native sign-in, scanning, sharing, and what lies outside. */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createGraph } from '../graph/create-graph.ts'
import { createPhone, type Phone } from './create-phone.ts'

const ORIGIN = 'http://h5.zdn.vn.localhost:3000'
const PAGE = '<!doctype html><html><head lang="vi"><title>App</title></head><body></body></html>'

const buildApp = () => {
  const dir = mkdtempSync(join(tmpdir(), 'app-'))
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), PAGE)
  writeFileSync(join(dir, 'assets', 'main.js'), 'start()')
  writeFileSync(join(dir, '..', 'secret.txt'), 'secret')
  return dir
}

const openPhone = (miniAppDir = buildApp()) => {
  const people = [
    { botUserId: 'ba', zaloUserId: '3046801', oaUserId: '71398601', displayName: 'Person A' },
    { botUserId: 'bb', zaloUserId: '3046802', oaUserId: '71398602', displayName: 'Person B' },
  ]
  const agreed: string[] = []
  const said: string[][] = []
  const opened: string[][] = []
  const graph = createGraph({ appSecret: 'secret', people, nowMs: () => 0 })
  const phone = createPhone({
    miniAppDir,
    miniAppId: '77',
    zaloAppId: '88',
    secret: 'secret',
    people,
    graph,
    notBuilt: 'not built',
    nowMs: () => 0,
    onChange: () => {},
    onOpenAddress: (...address) => opened.push(address),
    share: (...shared) => said.push(shared) > 0,
    onNoticesAllowed: ({ zaloUserId }) => agreed.push(`notices ${zaloUserId}`),
    onOaTouched: ({ oaUserId }, how) => agreed.push(`${how} ${oaUserId}`),
  })
  return { phone, graph, said, opened, agreed }
}

const get = async (phone: Phone, path: string) => phone.fetch(new Request(`${ORIGIN}${path}`))

const post = async (phone: Phone, path: string, body: object | URLSearchParams) => {
  const isForm = body instanceof URLSearchParams
  const response = await phone.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: 'POST',
      body: isForm ? body : JSON.stringify(body),
      ...(isForm ? {} : { headers: { 'content-type': 'application/json' } }),
    }),
  )
  return z.looseObject({}).parse(await response.json())
}

const Jump = z.object({
  cookiesOAuthLogins: z.array(z.object({ name: z.string(), value: z.string() })),
})

const signIn = async (phone: Phone, as: string) => {
  const { cookiesOAuthLogins } = Jump.parse(await post(phone, '/zalo/phone/jump', { as }))
  const code = cookiesOAuthLogins.find(({ name }) => name === 'h5.zdn.vn_zoauth')?.value ?? ''
  const form = new URLSearchParams({ grant_type: 'authorization_code', code })
  const answer = await post(phone, '/zalo/hosts/h5.zalo.me/openapi/access_token', form)
  return z.object({ access_token: z.string(), refresh_token: z.string() }).parse(answer)
}

describe('the app on the simulated phone', () => {
  it('starts with the scripts of the phone before everything else', async () => {
    const response = await get(openPhone().phone, '/zapps/77/?to=part&id=3')
    const html = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(html).toMatch(/<head lang="vi"><script data-config='[^']*'>[^]*ZaloJavaScriptInterface/)
    expect(html).toContain('<title>App</title>')
  })

  it('gets its files with their types, and its page for routes of its own', async () => {
    const { phone } = openPhone()
    const script = await get(phone, '/zapps/77/assets/main.js')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(await script.text()).toBe('start()')
    expect(await (await get(phone, '/zapps/77/parts/3')).text()).toContain('<title>App</title>')
    expect((await get(phone, '/zapps/77/assets/none.js')).status).toBe(404)
  })

  it('finds its files from a route of its own as from its root', async () => {
    const { phone } = openPhone()
    const html = async (path: string) => (await get(phone, path)).text()
    expect(await html('/zapps/77/parts/3')).toMatch(/<head lang="vi"><base href="\/zapps\/77\/">/)
    expect(await html('/zapps/77/?to=part&id=3')).not.toContain('<base')
  })

  it.each(['/zapps/77/..%2fsecret.txt', '/zapps/77/assets/..%2f..%2fsecret.txt'])(
    'gets no file outside its folder by %s',
    async (path) => {
      expect((await get(openPhone().phone, path)).status).toBe(404)
    },
  )

  it('shows a blank page outside its own path', async () => {
    const { phone } = openPhone()
    for (const path of ['/', '/zapps/78/', '/api/me'])
      expect(await (await get(phone, path)).text()).toBe('<!doctype html><title></title>')
  })

  it('says so while there is no build', async () => {
    const response = await get(openPhone('/nowhere/at/all').phone, '/zapps/77/')
    expect([response.status, await response.text()]).toEqual([503, 'not built'])
  })

  it('gets the scripts themselves', async () => {
    const { phone } = openPhone()
    for (const name of ['phone-bridge.js', 'phone-screen.js'])
      expect((await get(phone, `/zalo/phone/${name}`)).status).toBe(200)
    expect((await get(phone, '/zalo/phone/phone-other.js')).status).toBe(404)
  })
})

describe('signing in on the simulated phone', () => {
  it('gives each person a token of their own', async () => {
    const { phone, graph } = openPhone()
    const { access_token: a } = await signIn(phone, 'ba')
    const { access_token: b } = await signIn(phone, 'bb')
    expect(graph.describe(a, ['id'])).toMatchObject({ id: '3046801' })
    expect(graph.describe(b, ['id'])).toMatchObject({ id: '3046802' })
  })

  it('renews a token after a restart of the stand-in', async () => {
    const before = await signIn(openPhone().phone, 'ba')
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: before.refresh_token,
    })
    const path = '/zalo/hosts/h5.zalo.me/openapi/access_token'
    expect(await post(openPhone().phone, path, form)).toHaveProperty('access_token')
  })

  it('refuses a code it did not make', async () => {
    const form = new URLSearchParams({ grant_type: 'authorization_code', code: 'a.b' })
    const path = '/zalo/hosts/h5.zalo.me/openapi/access_token'
    expect(await post(openPhone().phone, path, form)).not.toHaveProperty('access_token')
  })

  it('shows name and picture to the app once the person agreed', async () => {
    const { phone } = openPhone()
    const { access_token } = await signIn(phone, 'ba')
    const ask = async () => {
      const request = new Request(`${ORIGIN}/zalo/hosts/graph.zalo.me/v2.0/me?fields=id,name`, {
        headers: { access_token },
      })
      return z.looseObject({}).parse(await (await phone.fetch(request)).json())
    }
    expect(await ask()).not.toHaveProperty('name')
    phone.setRefusesConsent(true)
    const refused = await post(phone, '/zalo/phone/authorize', { as: 'ba' })
    expect(refused).toMatchObject({ error_code: -201 })
    phone.setRefusesConsent(false)
    await post(phone, '/zalo/phone/authorize', { as: 'ba' })
    expect(await ask()).toMatchObject({ name: 'Person A' })
  })
})

describe('around the screen of the simulated phone', () => {
  it('hands a waiting scanner what it is held to', async () => {
    const { phone } = openPhone()
    const scan = post(phone, '/zalo/phone/scan', { as: 'ba' })
    await expect.poll(() => phone.state().scanning).toEqual(['ba'])
    phone.scan('ba', 'https://zalo.me/s/77/?to=check-in&c=x')
    expect(await scan).toEqual({ content: 'https://zalo.me/s/77/?to=check-in&c=x' })
    expect(phone.state().scanning).toEqual([])
  })

  it('keeps a code for the next scanner of that person only', async () => {
    const { phone } = openPhone()
    phone.scan('ba', 'code')
    expect(await post(phone, '/zalo/phone/scan', { as: 'ba' })).toEqual({ content: 'code' })
    const other = post(phone, '/zalo/phone/scan', { as: 'bb' })
    await expect.poll(() => phone.state().scanning).toEqual(['bb'])
    phone.scan('bb', null)
    expect(await other).toEqual({ content: null })
  })

  it('shares a text into the chat the person picks', async () => {
    const { phone, said } = openPhone()
    const sheet = { type: 22, text: 'Part 3', desc: '' }
    const shared = post(phone, '/zalo/phone/share', { as: 'ba', sheet })
    await expect.poll(() => phone.state().sharing).toEqual([{ person: 'ba', text: 'Part 3' }])
    phone.pickChat('ba', 'g-one')
    expect(await shared).toEqual({ shared: true })
    expect(said).toEqual([['ba', 'g-one', 'Part 3']])
  })

  it('shares a card of the app by its title and address', async () => {
    const { phone } = openPhone()
    const url = 'https://zalo.me/s/77/?to=part&id=3'
    const card = new URLSearchParams({ title: 'Part 3', description: '', url })
    await post(phone, '/zalo/hosts/h5.zalo.me/openapi/create-sharelink', card)
    const data = { ZInstantAPIInfo: { zinstantdata_id: 'templateId=&appId=77&shareId=share-1' } }
    phone.pickChat('ba', 'g-one')
    await post(phone, '/zalo/phone/share', { as: 'ba', sheet: { type: 20, data } })
    expect(phone.state().sharing).toEqual([])
  })

  it('tells which address the app opened outside', async () => {
    const { phone, opened } = openPhone()
    await post(phone, '/zalo/phone/open-address', { as: 'ba', url: 'https://example.vn/' })
    expect(opened).toEqual([['ba', 'https://example.vn/']])
  })
})

describe('what only the person can allow on the phone', () => {
  it('is notices, following the account and writing to it, each asked for', async () => {
    const { phone, agreed } = openPhone()
    await post(phone, '/zalo/phone/allow-notices', { as: 'ba' })
    await post(phone, '/zalo/phone/touch-oa', { as: 'ba', how: 'follow' })
    const answer = await post(phone, '/zalo/phone/touch-oa', { as: 'bb', how: 'interact' })
    expect(answer).toMatchObject({ error_code: 0 })
    expect(agreed).toEqual(['notices 3046801', 'follow 71398601', 'interact 71398602'])
  })

  it('is denied by who refuses everything', async () => {
    const { phone, agreed } = openPhone()
    phone.setRefusesConsent(true)
    const answer = await post(phone, '/zalo/phone/allow-notices', { as: 'ba' })
    expect(answer).toMatchObject({ error_code: -1 })
    expect(agreed).toEqual([])
  })

  it('tells the app the id in the space of the account beside the id in its own', async () => {
    const { graph } = openPhone()
    const token = graph.mintAccessToken('3046801')
    expect(graph.describe(token, ['id', 'user_id_by_oa'])).toMatchObject({
      id: '3046801',
      user_id_by_oa: '71398601',
      is_follower: false,
    })
  })
})
