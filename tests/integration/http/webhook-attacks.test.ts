/** Proves that whoever is not Zalo changes nothing by either door, and that Zalo's own traffic played again does nothing (SEC-4, SEC-5). */
import { createApp } from '@quan-triet/bot-server/app'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { createHash, createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { openHouse } from '../../support/open-house.ts'
import { macOf, openOaHouse } from '../../support/open-oa-house.ts'
import {
  APP_SECRET,
  OA_APP_ID,
  OA_GROUP,
  OA_ID,
  OA_SECRET_KEY,
  oaUserIdOf,
  WEBHOOK_SECRET,
} from '../../support/start-zalo.ts'

interface Sent {
  method?: string
  query?: string
  headers?: Record<string, string>
  body?: BodyInit
}

/** Both doors of one house, without the network. */
const openDoors = async () => {
  const house = await makeHouse()
  const app = createApp(house.deps, {
    botWebhookSecret: WEBHOOK_SECRET,
    oaWebhook: { secretKey: OA_SECRET_KEY, appId: OA_APP_ID, oaId: OA_ID, names: [] },
    onReceived: () => undefined,
    extraOrigins: [],
  })
  const send = (door: 'bot' | 'oa', { method = 'POST', query = '', headers, body }: Sent) =>
    app.request(`/webhooks/zalo-${door}${query}`, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body, duplex: 'half' as const }),
    })
  const stored = async () =>
    (await house.db.selectFrom('inbox').select('event_id').execute()).length
  return { house, send, stored }
}

const asked = (id: string, text = '@Bot Quán Triệt lịch học') =>
  JSON.stringify({
    event_name: 'message.text.received',
    message: {
      from: { id: fixtureAccounts[5]?.botUserId, is_bot: false },
      chat: { id: fixtureGroupChat, chat_type: 'GROUP' },
      text,
      message_id: id,
      date: 1_773_280_800_000,
    },
  })

const SECRET = 'x-bot-api-secret-token'
const knowing = { [SECRET]: WEBHOOK_SECRET }
const good = asked('m-1')
/** Bytes that no announcement bounds. */
const endless = () =>
  new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x5b)),
  })
const secretOf = (secret: string): Sent => ({ headers: { [SECRET]: secret }, body: good })

describe('the door of the bot', () => {
  it.each<[string, number, Sent]>([
    ['without a secret', 401, { body: good }],
    ['with an empty one', 401, secretOf('')],
    ['with a wrong one', 401, secretOf('guess')],
    ['with the beginning of it', 401, secretOf(WEBHOOK_SECRET.slice(0, -1))],
    ['with a letter more', 401, secretOf(`${WEBHOOK_SECRET}x`)],
    ['in capitals', 401, secretOf(WEBHOOK_SECRET.toUpperCase())],
    ['twice in one header', 401, secretOf(`${WEBHOOK_SECRET}, ${WEBHOOK_SECRET}`)],
    ['by its hash', 401, secretOf(createHash('sha256').update(WEBHOOK_SECRET).digest('hex'))],
    ['of the Official Account', 401, secretOf(OA_SECRET_KEY)],
    ['in the address', 401, { query: `?secret=${WEBHOOK_SECRET}`, body: good }],
    ['as a bearer', 401, { headers: { authorization: `Bearer ${WEBHOOK_SECRET}` }, body: good }],
    ['inside the body', 401, { body: good.replace('{', `{"secret_token":"${WEBHOOK_SECRET}",`) }],
    ['with another method', 404, { method: 'PUT', headers: knowing, body: good }],
    ['with no body', 400, { headers: knowing }],
    ['with a body cut off', 400, { headers: knowing, body: good.slice(0, -3) }],
    ['with two bodies', 400, { headers: knowing, body: good + good }],
    ['with a packed body', 400, { headers: knowing, body: gzipSync(good) }],
    [
      'with a body of broken letters',
      400,
      { headers: knowing, body: Buffer.from(good, 'utf16le') },
    ],
    ['with a large body', 413, { headers: knowing, body: `"${'x'.repeat(1024 * 1024)}"` }],
    ['with a body without end', 413, { headers: knowing, body: endless() }],
    [
      'with a small body that claims to be large',
      413,
      { headers: { ...knowing, 'content-length': '9999999999' }, body: good },
    ],
  ])('%s stores nothing', async (_, status, sent) => {
    const { send, stored } = await openDoors()
    expect((await send('bot', sent)).status).toBe(status)
    expect(await stored()).toBe(0)
    // The door is not merely shut.
    expect((await send('bot', { headers: knowing, body: good })).status).toBe(200)
    expect(await stored()).toBe(1)
  })
})

const eventAt = (house: House, change: object = {}) =>
  JSON.stringify({
    app_id: OA_APP_ID,
    oa_id: OA_ID,
    event_name: 'user_send_text',
    sender: { id: oaUserIdOf(5) },
    recipient: { id: OA_ID },
    message: { text: 'lịch học', msg_id: 'm-1' },
    timestamp: String(Date.parse(house.clock.now())),
    ...change,
  })

const MAC = 'x-zevent-signature'
const signed = (body: string, mac = macOf(body, {})): Sent => ({ headers: { [MAC]: mac }, body })
const HOUR_MS = 3_600_000
const timeAway = (house: House, hours: number) =>
  eventAt(house, { timestamp: String(Date.parse(addMs(house.clock.now(), hours * HOUR_MS))) })

describe('the door of the Official Account', () => {
  // A signed event is always answered 200, or Zalo would switch the webhook off: the last ones are not stored either.
  it.each<[string, number, (house: House, body: string) => Sent]>([
    ['without a signature', 401, (_, body) => ({ body })],
    ['with an empty one', 401, (_, body) => signed(body, '')],
    ['with one of another form', 401, (_, body) => signed(body, macOf(body, {}).slice(4))],
    ['with one cut off', 401, (_, body) => signed(body, macOf(body, {}).slice(0, -1))],
    ['with one and a letter more', 401, (_, body) => signed(body, `${macOf(body, {})}0`)],
    ['with two', 401, (_, body) => signed(body, `${macOf(body, {})}, ${macOf(body, {})}`)],
    ['with zeros', 401, (_, body) => signed(body, `mac=${'0'.repeat(64)}`)],
    [
      'signed with the app’s secret',
      401,
      (_, body) => signed(body, macOf(body, { secretKey: APP_SECRET })),
    ],
    [
      'signed with the bot’s',
      401,
      (_, body) => signed(body, macOf(body, { secretKey: WEBHOOK_SECRET })),
    ],
    ['signed with nothing', 401, (_, body) => signed(body, macOf(body, { secretKey: '' }))],
    ['signed for another app', 401, (_, body) => signed(body, macOf(body, { prefix: '999' }))],
    [
      'signed by HMAC',
      401,
      (_, body) =>
        signed(body, `mac=${createHmac('sha256', OA_SECRET_KEY).update(body).digest('hex')}`),
    ],
    [
      'with another’s signature',
      401,
      (house, body) => signed(body, macOf(eventAt(house, { a: 1 }), {})),
    ],
    [
      'with a word changed',
      401,
      (_, body) => signed(body.replace('lịch', 'Lịch'), macOf(body, {})),
    ],
    ['with its end cut off', 401, (_, body) => signed(body.slice(0, -1), macOf(body, {}))],
    ['with a space more', 401, (_, body) => signed(`${body} `, macOf(body, {}))],
    ['with its time changed', 401, (house, body) => signed(timeAway(house, 1), macOf(body, {}))],
    ['with no body', 401, () => ({ headers: { [MAC]: `mac=${'0'.repeat(64)}` } })],
    ['with another method', 404, (_, body) => ({ ...signed(body), method: 'PUT' })],
    [
      'with a large body',
      413,
      (house) => signed(eventAt(house, { more: 'x'.repeat(1024 * 1024) })),
    ],
    [
      'with a body without end',
      413,
      () => ({ headers: { [MAC]: `mac=${'0'.repeat(64)}` }, body: endless() }),
    ],
    ['of the day before yesterday', 200, (house) => signed(timeAway(house, -27))],
    ['of the day after tomorrow', 200, (house) => signed(timeAway(house, 27))],
    [
      'for another account',
      200,
      (house) => signed(eventAt(house, { oa_id: '1', recipient: { id: '1' } })),
    ],
  ])('stores not a word of an event %s', async (_, status, forge) => {
    const { house, send } = await openDoors()
    expect((await send('oa', forge(house, eventAt(house)))).status).toBe(status)
    const rows = await house.db.selectFrom('inbox').select(['state', 'body']).execute()
    expect(rows.filter(({ state, body }) => state !== 'ignored' || body !== '')).toEqual([])
    const ours = eventAt(house, { message: { text: 'lịch học', msg_id: 'm-ours' } })
    expect((await send('oa', signed(ours))).status).toBe(200)
    const after = await house.db.selectFrom('inbox').select('state').execute()
    expect(after.filter(({ state }) => state === 'received')).toHaveLength(1)
  })
})

/** Everything that is stored, but when jobs had their turn. */
const everythingIn = async ({ db }: House): Promise<Record<string, string[]>> => {
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const all: Record<string, string[]> = {}
  for (const table of tables.filter((name) => name !== 'timed_job').toSorted()) {
    const rows = await db
      .selectFrom(table as 'inbox')
      .selectAll()
      .execute()
    all[table] = rows.map((row) => JSON.stringify(row)).toSorted()
  }
  return all
}

/** What a day in a branch's chats is like. */
const DAY = [
  'lịch học',
  'học ở đâu',
  'hạn nộp thu hoạch',
  'em xin vắng buổi tới vì con ốm',
  'gửi em phần 1',
  'chiều nay trời mưa',
  'ai chưa điểm danh',
  'cho em hỏi báo cáo viên: bao giờ có hướng dẫn',
]

describe('the traffic of a day, played again', () => {
  it('by the door of the bot, from the last to the first, changes nothing at all', async () => {
    const house = await openHouse()
    const post = (body: string) =>
      fetch(`${house.url}/webhooks/zalo-bot`, { method: 'POST', headers: knowing, body })
    const traffic: string[] = []
    for (let hour = 0; hour < 24; hour += 1) {
      const body = asked(`m-${hour}`, `@Bot Quán Triệt ${DAY[hour % DAY.length]}`)
      traffic.push(body)
      await post(body)
      await house.settle()
      house.clock.moveTo(addMs(house.clock.now(), HOUR_MS))
    }
    await house.settle()
    const before = await everythingIn(house)
    await house.settle()
    expect(await everythingIn(house)).toEqual(before)
    for (const body of traffic.toReversed()) expect((await post(body)).status).toBe(200)
    await house.settle()
    expect(await everythingIn(house)).toEqual(before)
    // Control: the same words as a new event do change something.
    await post(asked('m-new', `@Bot Quán Triệt ${DAY[0]}`))
    await house.settle()
    expect(await everythingIn(house)).not.toEqual(before)
  }, 120_000)

  it('by the door of the Official Account, from the last to the first, changes nothing at all', async () => {
    const house = await openOaHouse()
    const traffic: string[] = []
    for (let hour = 0; hour < 24; hour += 1) {
      const body = eventAt(house, {
        event_name: 'user_send_group_text',
        recipient: { id: OA_GROUP, group_id: OA_GROUP },
        group_id: OA_GROUP,
        message: { text: `[@${OA_ID}] ${DAY[hour % DAY.length]}`, msg_id: `m-${hour}` },
      })
      traffic.push(body)
      expect(await house.deliver(body)).toBe(200)
      await house.settle()
      house.clock.moveTo(addMs(house.clock.now(), HOUR_MS))
    }
    await house.settle()
    const before = await everythingIn(house)
    await house.settle()
    expect(await everythingIn(house)).toEqual(before)
    for (const body of traffic.toReversed()) expect(await house.deliver(body)).toBe(200)
    await house.settle()
    expect(await everythingIn(house)).toEqual(before)
    expect((before['inbox'] ?? []).length).toBe(24)
  }, 120_000)
})
