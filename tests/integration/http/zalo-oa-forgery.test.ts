import { createApp } from '@quan-triet/bot-server/app'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import { openOaHouse, type OaHouse } from '../../support/open-oa-house.ts'
import { OA_APP_ID, OA_GROUP, OA_ID, OA_SECRET_KEY, oaUserIdOf } from '../../support/start-zalo.ts'

const member = oaUserIdOf(5)
const CHUNK = 16 * 1024

/** A body that never ends, and how much of it was asked for. */
const endless = () => {
  let asked = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      asked += CHUNK
      if (asked > 64 * 1024 * 1024) controller.error(new Error('too much was read'))
      else controller.enqueue(new Uint8Array(CHUNK).fill(0x5b))
    },
  })
  return { stream, asked: () => asked }
}

const openDoor = async () => {
  const house = await makeHouse()
  const app = createApp(house.deps, {
    botWebhookSecret: 'secret',
    oaWebhook: { secretKey: OA_SECRET_KEY, appId: OA_APP_ID, oaId: OA_ID, names: [] },
    onReceived: () => undefined,
    extraOrigins: [],
  })
  const post = (path: string, body: ReadableStream, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  return { post }
}

const asked = (house: OaHouse, change: object = {}) =>
  JSON.stringify({
    app_id: OA_APP_ID,
    oa_id: OA_ID,
    event_name: 'user_send_text',
    sender: { id: member },
    recipient: { id: OA_ID },
    message: { text: 'lịch học', msg_id: 'm-1' },
    timestamp: String(Date.parse(house.clock.now())),
    ...change,
  })

const inbox = (house: OaHouse) =>
  house.db.selectFrom('inbox').select(['event_id', 'state', 'reason', 'body']).execute()

describe('somebody who is not Zalo', () => {
  it.each([
    ['nothing', {}],
    ['a signature of another form', { 'x-zevent-signature': 'mac=abc' }],
    ['the bot’s secret', { 'x-bot-api-secret-token': 'secret' }],
  ])(
    'is turned away by the door of the account before the body is read: %s',
    async (_, headers) => {
      const { post } = await openDoor()
      const body = endless()
      expect((await post('/webhooks/zalo-oa', body.stream, headers)).status).toBe(401)
      expect(body.asked()).toBeLessThanOrEqual(4 * CHUNK)
    },
  )

  it('is turned away by the door of the bot before the body is read', async () => {
    const { post } = await openDoor()
    const body = endless()
    const headers = { 'x-bot-api-secret-token': 'guess' }
    expect((await post('/webhooks/zalo-bot', body.stream, headers)).status).toBe(401)
    expect(body.asked()).toBeLessThanOrEqual(4 * CHUNK)
  })

  it('never makes the house hold more than a megabyte of a body, whoever claims to have signed it', async () => {
    const { post } = await openDoor()
    const body = endless()
    const headers = { 'x-zevent-signature': `mac=${'0'.repeat(64)}` }
    expect((await post('/webhooks/zalo-oa', body.stream, headers)).status).toBe(413)
    expect(body.asked()).toBeLessThanOrEqual(2 * 1024 * 1024)
  })

  it('gains nothing by moving the border between body and timestamp of a signed event', async () => {
    const house = await openOaHouse()
    const body = asked(house)
    const time = String(Date.parse(house.clock.now()))
    const mac = createHash('sha256')
      .update(OA_APP_ID + body + time + OA_SECRET_KEY)
      .digest('hex')
    for (const cut of [1, 5, 12]) {
      const status = await fetch(`${house.url}/webhooks/zalo-oa`, {
        method: 'POST',
        headers: {
          'x-zevent-signature': `mac=${mac}`,
          'x-zevent-timestamp': time.slice(cut),
        },
        body: body + time.slice(0, cut),
      })
      expect([200, 401]).toContain(status.status)
    }
    expect(await inbox(house)).toEqual([])
  })

  it('is not heard for a body written anew, cut off, or with a word more', async () => {
    const house = await openOaHouse()
    const body = asked(house)
    const time = String(Date.parse(house.clock.now()))
    const mac = createHash('sha256')
      .update(OA_APP_ID + body + time + OA_SECRET_KEY)
      .digest('hex')
    const others = [
      body.replace('lịch học', 'ai vắng'),
      body.slice(0, -2),
      `${body} `,
      JSON.stringify(JSON.parse(body), null, 1),
      body.normalize('NFD'),
    ]
    for (const other of others) {
      const answer = await fetch(`${house.url}/webhooks/zalo-oa`, {
        method: 'POST',
        headers: { 'x-zevent-signature': `mac=${mac}` },
        body: other,
      })
      expect(answer.status).toBe(401)
    }
    expect(await inbox(house)).toEqual([])
  })
})

describe('an app that serves several accounts', () => {
  it('does not speak to this house for another account, though it signs with the same secret', async () => {
    const house = await openOaHouse()
    const others = [
      asked(house, { oa_id: '999' }),
      asked(house, { recipient: { id: '999' }, message: { text: 'lịch học', msg_id: 'm-2' } }),
      asked(house, { event_name: 'permission_revoked', oa_id: '999' }),
      asked(house, { event_name: 'disperse_group', oa_id: '999', group_id: OA_GROUP }),
    ]
    for (const body of others) expect(await house.deliver(body)).toBe(200)
    await house.settle()
    for (const event of await inbox(house))
      expect(event).toMatchObject({ state: 'ignored', reason: 'of another account', body: '' })
    expect(await inbox(house)).toHaveLength(others.length)
    await house.deliver(asked(house, { message: { text: 'lịch học', msg_id: 'm-9' } }))
    await house.settle()
    const own = (await inbox(house)).find((event) => event.event_id === 'm-9')
    expect(own?.state).toBe('settled')
  })
})

describe('a flood of forged events', () => {
  it('does not hold up a good one that comes behind it', async () => {
    const house = await openOaHouse()
    const forged = `[${'[],'.repeat(300_000)}[]]`
    const flood = Array.from({ length: 24 }, () =>
      fetch(`${house.url}/webhooks/zalo-oa`, {
        method: 'POST',
        headers: { 'x-zevent-signature': `mac=${'0'.repeat(64)}` },
        body: forged,
      }),
    )
    expect(await house.deliver(asked(house))).toBe(200)
    const answers = await Promise.all(flood)
    expect(answers.map((answer) => answer.status)).toEqual(flood.map(() => 401))
    await house.settle()
    expect(await inbox(house)).toMatchObject([{ event_id: 'm-1', state: 'settled' }])
  })
})
