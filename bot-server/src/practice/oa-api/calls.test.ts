/** Checks what the simulated Official Account lets through, what it refuses and how (platform F.3, OA/GMF). */
import { afterEach, describe, expect, it } from 'vitest'
import {
  ANH,
  BINH,
  CUC,
  callOa,
  closeAllOa,
  GROUP,
  OA_ID,
  openOa,
  sendToGroup,
  sendToPerson,
  TOKENS,
  upload,
} from './play-oa.ts'

afterEach(closeAllOa)

const DAY_MS = 24 * 3_600_000
const after = (ms: number) => new Date(Date.parse('2026-03-12T02:00:00.000Z') + ms).toISOString()

describe('tokens at the simulated Official Account', () => {
  it.each([
    ['no token', { access_token: '' }],
    ['a bearer', { access_token: '', authorization: `Bearer ${TOKENS.accessToken}` }],
    ['a token never issued', { access_token: 'other' }],
  ])('refuses with -216 and HTTP 200: %s', async (_name, headers) => {
    const answer = await callOa(openOa().oa, '/v2.0/oa/getoa', { headers })
    expect(answer).toMatchObject({ status: 200, error: -216, message: 'Access token is invalid' })
  })

  it('refuses with -220 a token of more than 25 hours', async () => {
    const { oa, clock } = openOa()
    clock.moveTo(after(25 * 3_600_000 - 1))
    expect((await sendToGroup(oa, 'kịp')).error).toBe(0)
    clock.moveTo(after(25 * 3_600_000))
    expect(await sendToGroup(oa, 'muộn')).toMatchObject({
      error: -220,
      message: 'access_token is expired or removed',
    })
  })

  it('names a dead token by each of the three codes that clients have seen', async () => {
    const { oa } = openOa({ switches: { tokenError: 'alternating', tokenDiesAfterCalls: 0 } })
    const codes = []
    for (let i = 0; i < 3; i++) codes.push((await sendToGroup(oa, 'a')).error)
    expect(codes).toEqual([-216, -220, -201])
  })

  it('lets the token die in the middle of a broadcast', async () => {
    const { oa } = openOa({ switches: { tokenDiesAfterCalls: 2 } })
    const codes = []
    for (let i = 0; i < 4; i++) codes.push((await sendToGroup(oa, 'a')).error)
    expect(codes).toEqual([0, 0, -220, -220])
    const { accessToken } = oa.oauth.mint()
    const headers = { access_token: accessToken }
    expect((await callOa(oa, '/v2.0/oa/getoa', { headers })).error).toBe(0)
  })

  it('checks a proof that is sent, and by switch wants one', async () => {
    const { oa } = openOa()
    const wrong = { headers: { appsecret_proof: 'nonsense' } }
    expect((await callOa(oa, '/v2.0/oa/getoa', wrong)).error).toBe(-242)
    oa.switches.set({ appsecretProof: 'required' })
    expect((await callOa(oa, '/v2.0/oa/getoa')).error).toBe(-242)
  })
})

describe('limits of the simulated Official Account', () => {
  it('tells the limit with every answer, and refuses beyond it with both texts', async () => {
    const { oa, clock } = openOa({ switches: { perMinute: 2 } })
    const first = await sendToGroup(oa, 'một')
    expect(first.headers.get('x-ratelimit-limit')).toBe('2')
    expect(first.headers.get('x-ratelimit-remain')).toBe('1')
    await sendToGroup(oa, 'hai')
    const refused = [await sendToGroup(oa, 'ba'), await sendToGroup(oa, 'bốn')]
    expect(refused.map(({ error, message }) => [error, message])).toEqual([
      [-32, 'Your application reached limit call api'],
      [-32, 'Your OA reached limit call api'],
    ])
    clock.moveTo(after(60_000))
    expect((await sendToGroup(oa, 'năm')).error).toBe(0)
    expect(oa.messages(GROUP).map(({ text }) => text)).toEqual(['một', 'hai', 'năm'])
  })

  it('answers -211 when the month is used up', async () => {
    const { oa } = openOa({ switches: { perMonth: 1 } })
    expect((await sendToGroup(oa, 'a')).error).toBe(0)
    expect((await sendToGroup(oa, 'b')).error).toBe(-211)
  })

  it.each([
    ['disabled', -204],
    ['removed', -219],
    ['unverified', -221],
    ['not_authorized', -223],
    ['needs_upgrade', -224],
  ] as const)('refuses everything of an account that is %s', async (account, code) => {
    expect((await sendToGroup(openOa({ switches: { account } }).oa, 'a')).error).toBe(code)
  })

  it('has shut down the old kinds of message, and knows no other endpoint', async () => {
    const { oa } = openOa()
    for (const kind of ['transaction', 'promotion'])
      expect((await callOa(oa, `/v3.0/oa/message/${kind}`, { body: {} })).error).toBe(-240)
    expect((await callOa(oa, '/v3.0/oa/message/nonsense', { body: {} })).error).toBe(404)
  })
})

describe('private messages of the simulated Official Account', () => {
  it('go free for 48 hours, billed for 7 days, and then not at all', async () => {
    const { oa, clock } = openOa()
    const quota = async () => (await sendToPerson(oa, 'a', ANH)).data
    expect(await quota()).toMatchObject({ user_id: ANH, quota: { quota_type: 'reply' } })
    oa.switches.set({ clockSkewMs: 0 })
    oa.oauth.switches.set({ accessLifeSeconds: 30 * 86_400 })
    clock.moveTo(after(2 * DAY_MS))
    const { accessToken } = oa.oauth.mint()
    const send = () =>
      callOa(oa, '/v3.0/oa/message/cs', {
        body: { recipient: { user_id: ANH }, message: { text: 'b' } },
        headers: { access_token: accessToken },
      })
    expect((await send()).data).toMatchObject({ quota: { quota_type: 'sub_quota' } })
    clock.moveTo(after(7 * DAY_MS))
    expect((await send()).error).toBe(-230)
    oa.interact(ANH)
    expect((await send()).error).toBe(0)
  })

  it('reach nobody who never did anything with the account, and nobody unknown', async () => {
    const { oa } = openOa()
    expect((await sendToPerson(oa, 'a', CUC)).error).toBe(-232)
    expect((await sendToPerson(oa, 'a', '1')).error).toBe(-201)
    oa.say({ chatId: CUC, from: CUC, text: 'xin chào' })
    expect((await sendToPerson(oa, 'a', CUC)).error).toBe(0)
  })

  it('are refused as the person wishes', async () => {
    const { oa } = openOa()
    oa.addPerson({
      userId: '9',
      displayName: 'Person D',
      appUserId: null,
      follows: true,
      lastInteraction: '2026-03-12T01:00:00.000Z',
      refusalCode: -244,
    })
    expect((await sendToPerson(oa, 'a', '9')).error).toBe(-244)
  })
})

describe('text of the simulated Official Account', () => {
  it.each([
    ['nothing', '', -201],
    ['2000 units', 'ă'.repeat(2000), 0],
    ['2001 units', 'a'.repeat(2001), -210],
    ['1001 characters of two units', '😀'.repeat(1001), -210],
  ])('is counted in UTF-16 units: %s', async (_name, text, code) => {
    expect((await sendToGroup(openOa().oa, text)).error).toBe(code)
  })

  it('notifies members by id, everybody by the id of the group, and nobody else', async () => {
    const { oa } = openOa()
    await sendToGroup(oa, `[@${BINH}] và [@${CUC}] và [@${GROUP}] và [@nonsense]`)
    expect(oa.messages(GROUP)[0]?.mentions).toEqual([BINH, GROUP])
  })
})

describe('files and pictures of the simulated Official Account', () => {
  it.each([
    ['file', 'a.pdf', 5 * 1024 * 1024, 0],
    ['file', 'a.docx', 5 * 1024 * 1024 + 1, -210],
    ['file', 'a.xlsx', 10, -201],
    ['file', 'a.csv', 10, -201],
    ['image', 'a.png', 1024 * 1024 + 1, -210],
    ['image', 'a.webp', 10, -201],
    ['gif', 'a.gif', 10, 0],
  ])('takes as %s the file %s of %i bytes: %i', async (...[use, name, size, code]) => {
    expect((await upload(openOa().oa, use, { name, size })).error).toBe(code)
  })

  it('take CSV files by switch, as newer pages say', async () => {
    const { oa } = openOa({ switches: { takesCsv: true } })
    expect((await upload(oa, 'file', { name: 'a.csv', size: 1 })).error).toBe(0)
  })

  it('die after seven days: the token, and what was sent with it', async () => {
    const { oa, clock } = openOa({ oauthSwitches: { accessLifeSeconds: 30 * 86_400 } })
    const token = (await upload(oa, 'file', { name: 'phan-1.pdf', size: 9 })).data?.token
    const attachment = { type: 'file', payload: { token } }
    const send = () =>
      callOa(oa, '/v3.0/oa/group/message', {
        body: { recipient: { group_id: GROUP }, message: { attachment } },
      })
    expect((await send()).error).toBe(0)
    const [sent] = oa.messages(GROUP)
    expect(sent).toMatchObject({ kind: 'file', fileName: 'phan-1.pdf' })
    expect(sent && oa.isReadable(sent)).toBe(true)
    clock.moveTo(after(7 * DAY_MS))
    expect(sent && oa.isReadable(sent)).toBe(false)
    expect(await send()).toMatchObject({ error: -100, message: 'attachment_id was expired' })
  })

  it('refuse a token of another account, and a picture nobody can fetch', async () => {
    const { oa } = openOa()
    const send = (attachment: object) =>
      callOa(oa, '/v3.0/oa/group/message', {
        body: { recipient: { group_id: GROUP }, message: { text: 'xem', attachment } },
      })
    expect((await send({ type: 'file', payload: { token: 'foreign' } })).error).toBe(-201)
    const elements = [{ media_type: 'image', url: 'http://127.0.0.1:1/a.png' }]
    const payload = { template_type: 'media', elements }
    expect((await send({ type: 'template', payload })).error).toBe(-201)
  })
})

describe('people and groups asked about at the simulated Official Account', () => {
  it('tells a person with ids as text, and none of it abroad', async () => {
    const { oa } = openOa()
    const path = `/v3.0/oa/user/detail?data=${encodeURIComponent(JSON.stringify({ user_id: ANH }))}`
    expect((await callOa(oa, path)).data).toMatchObject({
      user_id: ANH,
      user_id_by_app: '31',
      display_name: 'Person A',
      user_is_follower: true,
      user_last_interaction_date: '12/03/2026',
    })
    oa.switches.set({ abroad: 'names_blank' })
    expect((await callOa(oa, path)).data).toMatchObject({ user_id: ANH, display_name: '' })
    oa.switches.set({ abroad: 'refused' })
    expect((await callOa(oa, path)).error).toBe(-501)
    expect((await callOa(oa, `/v3.0/oa/group/listmember?group_id=${GROUP}`)).error).toBe(-501)
  })

  it('writes long ids without quotes by switch, as some examples show them', async () => {
    const { oa } = openOa({ switches: { idsUnquoted: true } })
    expect((await callOa(oa, '/v2.0/oa/getoa')).text).toContain(`"oaid":${OA_ID},`)
  })

  it('pages the members of a group, itself among them', async () => {
    const { oa } = openOa()
    const page = async (offset: number) =>
      (await callOa(oa, `/v3.0/oa/group/listmember?group_id=${GROUP}&offset=${offset}&count=2`))
        .data
    expect(await page(0)).toMatchObject({
      members: [{ oa_id: OA_ID }, { user_id: ANH, name: 'Person A' }],
      total: 3,
    })
    expect(await page(2)).toMatchObject({ members: [{ user_id: BINH }], total: 3 })
  })
})
