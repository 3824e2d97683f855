/** Checks what the simulated Official Account tells its webhook: names, shapes, signatures and tries (B.7, B.8). */
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import {
  ANH,
  APP_ID,
  CUC,
  closeAllOa,
  GROUP,
  listenAsHook,
  OA_ID,
  openOa,
  openOaWithHook,
  SECRET_KEY,
  sendToGroup,
  sendToPerson,
  type HeardEvent,
} from './play-oa.ts'

afterEach(closeAllOa)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const later = (ms: number) => new Date(Date.parse('2026-03-12T02:00:00.000Z') + ms).toISOString()

/** Which of the two prefixes verifies over the exact bytes, with the time from header or body. */
const verifiedBy = ({ headers, body, event }: HeardEvent) => {
  const timestamp = headers.get('x-zevent-timestamp') ?? String(event.timestamp)
  const mac = headers.get('x-zevent-signature')
  return [APP_ID, OA_ID].find((id) => mac === `mac=${sha256(id + body + timestamp + SECRET_KEY)}`)
}

describe('events of the simulated Official Account', () => {
  it('verify over their exact bytes only, in both timestamp modes and with both prefixes', async () => {
    const { oa, heard } = await openOaWithHook()
    for (let i = 0; i < 8; i++) oa.say({ chatId: ANH, from: ANH, text: `Câu hỏi số ${i}` })
    await oa.idle()
    expect(heard.map((one) => String(verifiedBy(one))).toSorted()).toEqual([
      ...Array<string>(4).fill(APP_ID),
      ...Array<string>(4).fill(OA_ID),
    ])
    const withHeader = heard.filter(({ headers }) => headers.has('x-zevent-timestamp'))
    expect(withHeader).toHaveLength(4)
    const rewritten = heard.filter(({ body, event }) => JSON.stringify(event) !== body)
    expect(rewritten).toHaveLength(4)
    expect(rewritten[0]?.body).toMatch(/\\u[0-9a-f]{4}.* : /s)
  })

  it('carry what a person wrote, with ids as text', async () => {
    const { oa, heard } = await openOaWithHook()
    oa.say({ chatId: ANH, from: ANH, text: 'xin chào' })
    await oa.idle()
    expect(heard[0]?.event).toMatchObject({
      app_id: APP_ID,
      sender: { id: ANH },
      recipient: { id: OA_ID },
      user_id_by_app: '31',
      event_name: 'user_send_text',
      message: { text: 'xin chào', msg_id: expect.stringMatching(/^[0-9a-f]{20}$/) },
      timestamp: String(Date.parse('2026-03-12T02:00:00.000Z')),
    })
  })

  it('carry every message of a group, whose id sits in one of four places', async () => {
    const { oa, heard } = await openOaWithHook()
    for (let i = 0; i < 4; i++) oa.say({ chatId: GROUP, from: ANH, text: `lời ${i}` })
    await oa.idle()
    expect(heard.map(({ event }) => event)).toMatchObject([
      { event_name: 'user_send_group_text', recipient: { id: GROUP } },
      { recipient: { id: OA_ID, group_id: GROUP } },
      { recipient: { id: OA_ID }, message: { conversation_id: GROUP } },
      { recipient: { id: OA_ID }, group_id: GROUP },
    ])
  })

  it('write a picked name as a name and as an id, and quote what was answered', async () => {
    const { oa, heard } = await openOaWithHook()
    const asked = oa.say({ chatId: GROUP, from: ANH, text: 'mấy giờ học', mentions: [OA_ID] })
    oa.say({ chatId: GROUP, from: ANH, text: 'ở đâu', mentions: [OA_ID], quotes: asked.id })
    await oa.idle()
    expect(heard.map(({ event }) => event.message)).toMatchObject([
      { text: '@OA Thu mấy giờ học' },
      { text: `[@${OA_ID}] ở đâu`, quote_msg: { msg_id: asked.id, sender: ANH } },
    ])
  })

  it('name other kinds of message with their attachments', async () => {
    const { oa, heard } = await openOaWithHook()
    const attachment = {
      kind: 'file',
      media: 'https://example.vn/a.pdf',
      fileName: 'a.pdf',
    } as const
    oa.say({ chatId: GROUP, from: ANH, text: '', attachment })
    await oa.idle()
    expect(heard[0]?.event).toMatchObject({
      event_name: 'user_send_group_file',
      message: { attachments: [{ type: 'file', payload: { name: 'a.pdf' } }] },
    })
  })

  it('echo what the account itself sent, unless switched off', async () => {
    const { oa, names } = await openOaWithHook()
    await sendToGroup(oa, 'thông báo')
    await sendToPerson(oa, 'tin riêng', ANH)
    oa.switches.set({ echoes: false })
    await sendToGroup(oa, 'không vọng lại')
    await oa.idle()
    expect(names().map(String).toSorted()).toEqual(['oa_send_group_text', 'oa_send_text'])
  })

  it.each([
    ['2024', 'user_out_group', 'disperse_group'],
    ['2026', 'user_leave_group', 'delete_group'],
    ['deployed', 'user_out_group', 'delete_group'],
  ] as const)('name the life of a group in the vocabulary of %s', async (vocabulary, left, end) => {
    const { oa, heard, names } = await openOaWithHook({ switches: { vocabulary } })
    oa.join(GROUP, CUC)
    oa.leave(GROUP, CUC)
    oa.dissolve(GROUP)
    await oa.idle()
    expect(names()).toEqual(['user_join_group', left, end])
    expect(heard[0]?.event).toMatchObject({ group_id: GROUP, users: [{ id: CUC }] })
  })

  it('tell of followers, taps and the end of the permission', async () => {
    const { oa, names } = await openOaWithHook()
    oa.follow(CUC)
    oa.interact(CUC)
    oa.unfollow(CUC)
    oa.revokePermission()
    await oa.idle()
    expect(names().map(String).toSorted()).toEqual([
      'follow',
      'permission_revoked',
      'unfollow',
      'user_click_chatnow',
    ])
    expect((await sendToGroup(oa, 'a')).error).toBe(-220)
  })

  it('come twice, late and in disorder by switch', async () => {
    const { oa, heard } = await openOaWithHook({ switches: { duplicateEvents: true } })
    const texts = () => heard.map(({ event }) => event.message)
    oa.say({ chatId: ANH, from: ANH, text: 'đôi' })
    await oa.idle()
    oa.switches.set({ duplicateEvents: false, holdEvents: true })
    oa.say({ chatId: ANH, from: ANH, text: 'muộn' })
    await oa.idle()
    expect(heard).toHaveLength(2)
    oa.switches.set({ holdEvents: false, disorderEvents: true })
    oa.say({ chatId: ANH, from: ANH, text: 'sau' })
    await oa.idle()
    oa.switches.set({ disorderEvents: false })
    await oa.idle()
    expect(texts()).toMatchObject([
      { text: 'đôi' },
      { text: 'đôi' },
      { text: 'sau' },
      { text: 'muộn' },
    ])
  })

  it('carry any bytes a test makes up, signed', async () => {
    const { oa, heard } = await openOaWithHook()
    oa.deliverRaw('{ "event_name":"nonsense" }')
    await oa.idle()
    expect(heard[0]?.body).toBe('{ "event_name":"nonsense" }')
    expect(heard.map(verifiedBy)).toEqual([APP_ID])
  })

  it('carry the time of an account whose clock is off', async () => {
    const { oa, heard } = await openOaWithHook({ switches: { clockSkewMs: 600_000 } })
    oa.say({ chatId: ANH, from: ANH, text: 'a' })
    await oa.idle()
    expect(heard[0]?.event.timestamp).toBe(String(Date.parse(later(600_000))))
  })
})

describe('the webhook setting of the simulated Official Account', () => {
  it('is saved only when the unsigned probe gets a 200', async () => {
    const { oa } = openOa()
    const strict = await listenAsHook([401])
    expect(await oa.registerWebhook(strict.url)).toBe(false)
    expect(oa.webhook().url).toBeNull()
    expect(await oa.registerWebhook(strict.url)).toBe(true)
    expect(strict.heard.map(({ body }) => body)).toEqual(['{}', '{}'])
    expect(strict.heard[0]?.headers.has('x-zevent-signature')).toBe(false)
  })

  it.each([
    'http://example.vn/hook',
    'https://example.vn:8443/hook',
    'https://10.0.0.3/hook',
    'http://127.0.0.1:3000/hook',
  ])('takes no address but an https domain: %s', async (url) => {
    expect(await openOa({ allowLoopback: false }).oa.registerWebhook(url)).toBe(false)
  })

  it('is tried again after 30 s, 5 min, 15 min, 30 min and 1 h, numbered, and then switched off', async () => {
    const refusals = Array<number>(6).fill(500)
    const { oa, clock, heard } = await openOaWithHook({}, refusals)
    oa.say({ chatId: ANH, from: ANH, text: 'a' })
    await oa.idle()
    let at = 0
    for (const wait of [30_000, 300_000, 900_000, 1_800_000, 3_600_000]) {
      expect(oa.nextEventAt()).toBe(later(at + wait))
      clock.moveTo(later(at + wait - 1))
      await oa.settle()
      const before = heard.length
      clock.moveTo(later((at += wait)))
      await oa.settle()
      expect(heard.length).toBe(before + 1)
    }
    expect(heard.map(({ headers }) => headers.get('num_retry'))).toEqual([
      null,
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
    expect(oa.webhook()).toMatchObject({ isDisabled: true, waiting: 0 })
    oa.say({ chatId: ANH, from: ANH, text: 'không ai nghe' })
    await oa.idle()
    expect(heard).toHaveLength(6)
  })

  it('takes an event that was refused before, without holding up the next', async () => {
    const { oa, clock, heard } = await openOaWithHook({}, [503])
    oa.say({ chatId: ANH, from: ANH, text: 'một' })
    oa.say({ chatId: ANH, from: ANH, text: 'hai' })
    await oa.idle()
    clock.moveTo(later(30_000))
    await oa.settle()
    expect(heard.map(({ event }) => event.message)).toMatchObject([
      { text: 'một' },
      { text: 'hai' },
      { text: 'một' },
    ])
    expect(oa.webhook()).toMatchObject({ isDisabled: false, waiting: 0 })
  })
})

describe('a simulated Official Account that was stopped', () => {
  it('comes back with chats, groups, people and tokens, and delivers what was not taken', async () => {
    const records: Parameters<NonNullable<Parameters<typeof openOa>[0]>['onRecord'] & object>[0][] =
      []
    const first = await openOaWithHook({ onRecord: (record) => records.push(record) }, [500])
    first.oa.say({ chatId: CUC, from: CUC, text: 'chưa ai nhận' })
    await first.oa.idle()
    first.oa.join(GROUP, CUC)
    await first.oa.idle()
    const { accessToken } = first.oa.oauth.mint()
    const second = await openOaWithHook({ records })
    await second.oa.idle()
    expect(second.names()).toEqual(['user_send_text'])
    expect(second.oa.messages(CUC).map(({ text }) => text)).toEqual(['chưa ai nhận'])
    expect(second.oa.groups()[0]?.memberIds).toContain(CUC)
    expect(second.oa.oauth.stateOf(accessToken)).toBe('live')
    expect((await sendToPerson(second.oa, 'trả lời', CUC)).error).toBe(0)
  })
})
