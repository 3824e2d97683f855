import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type OaHouse, openOaHouse } from '../../support/open-oa-house.ts'
import {
  APP_SECRET,
  OA_APP_ID,
  OA_GROUP,
  OA_ID,
  OA_SECRET_KEY,
  oaUserIdOf,
} from '../../support/start-zalo.ts'

const HOUR_MS = 3_600_000
const member = oaUserIdOf(5)

const inbox = (house: OaHouse) =>
  house.db
    .selectFrom('inbox')
    .select(['source', 'event_id', 'state', 'reason', 'body', 'chat'])
    .orderBy('order_key')
    .execute()

const said = (house: OaHouse, change: object = {}, message: object = {}) =>
  JSON.stringify({
    app_id: OA_APP_ID,
    oa_id: OA_ID,
    event_name: 'user_send_group_text',
    sender: { id: member },
    recipient: { id: OA_GROUP },
    message: { text: `[@${OA_ID}] lịch học`, msg_id: 'm-1', ...message },
    timestamp: String(Date.parse(house.clock.now())),
    ...change,
  })

const answersIn = (house: OaHouse, chatId: string) =>
  house.oa.messages(chatId).filter((message) => message.from.isOa)

describe('the webhook of the Official Account', () => {
  it('answers the console’s unsigned probe, and stores nothing of it', async () => {
    const house = await openOaHouse()
    expect(await house.oa.registerWebhook(`${house.url}/webhooks/zalo-oa`)).toBe(true)
    expect((await fetch(`${house.url}/webhooks/zalo-oa`)).status).toBe(200)
    expect(await inbox(house)).toEqual([])
  })

  it('stores nothing that is unsigned, or signed with another secret or over other bytes', async () => {
    const house = await openOaHouse()
    const body = said(house)
    const post = (text: string, headers: Record<string, string> = {}) =>
      fetch(`${house.url}/webhooks/zalo-oa`, { method: 'POST', headers, body: text })
    expect((await post(body)).status).toBe(401)
    expect((await post('{"a":1}')).status).toBe(401)
    expect(await house.deliver(body, { secretKey: APP_SECRET })).toBe(401)
    expect(await house.deliver(body, { prefix: '999' })).toBe(401)
    expect((await post(`${body} `, { 'x-zevent-signature': 'mac=' })).status).toBe(401)
    expect(await inbox(house)).toEqual([])
  })

  it.each([
    ['app_id', OA_APP_ID],
    ['oa_id', OA_ID],
  ])('takes a signature that begins with the %s, timed by header or body', async (_, prefix) => {
    const house = await openOaHouse()
    const headerTimestamp = String(Date.parse(house.clock.now()) + 5)
    expect(await house.deliver(said(house), { prefix })).toBe(200)
    const other = said(house, {}, { msg_id: 'm-2' })
    expect(await house.deliver(other, { prefix, headerTimestamp })).toBe(200)
    expect((await inbox(house)).map((event) => event.event_id)).toEqual(['m-1', 'm-2'])
  })

  it('refuses what is larger than a megabyte', async () => {
    const house = await openOaHouse()
    expect(await house.deliver(said(house, { more: 'x'.repeat(2_000_000) }))).toBe(413)
  })

  it('keeps of ordinary talk in a group that it came, and not a word of it', async () => {
    const house = await openOaHouse()
    expect(await house.deliver(said(house, {}, { text: 'chiều nay nhà ai có giỗ' }))).toBe(200)
    await house.settle()
    expect(await inbox(house)).toEqual([
      {
        source: 'zalo-oa',
        event_id: 'm-1',
        state: 'ignored',
        reason: 'ordinary talk',
        body: '',
        chat: OA_GROUP,
      },
    ])
    expect(answersIn(house, OA_GROUP)).toEqual([])
  })

  it('answers once what is for it, however often it comes, and then forgets the words', async () => {
    const house = await openOaHouse()
    for (let count = 0; count < 3; count += 1) expect(await house.deliver(said(house))).toBe(200)
    expect(await inbox(house)).toMatchObject([{ state: 'received' }])
    await house.settle()
    await house.deliver(said(house))
    await house.settle()
    expect(answersIn(house, OA_GROUP)).toHaveLength(1)
    const events = await inbox(house)
    expect(events).toMatchObject([{ event_id: 'm-1', state: 'settled', body: '' }])
  })

  it('ignores its own echoes, so that it never answers itself', async () => {
    const house = await openOaHouse({ switches: { echoes: true } })
    await house.deliver(said(house))
    await house.settle()
    await house.settle()
    expect(answersIn(house, OA_GROUP)).toHaveLength(1)
    expect(await inbox(house)).toHaveLength(1)
  })

  it('lets nobody play an old event again, and is not switched off for saying so', async () => {
    const house = await openOaHouse()
    const old = said(house)
    house.clock.moveTo(addMs(house.clock.now(), 27 * HOUR_MS))
    expect(await house.deliver(old)).toBe(200)
    const ahead = String(Date.parse(house.clock.now()) + 27 * HOUR_MS)
    expect(await house.deliver(said(house, { timestamp: ahead }))).toBe(200)
    expect(await house.deliver(said(house), { headerTimestamp: 'yesterday' })).toBe(200)
    expect(await inbox(house)).toEqual([])
    expect(await house.deliver(said(house))).toBe(200)
    expect(await inbox(house)).toHaveLength(1)
  })

  it('takes an event that comes after all retries of it failed but the last', async () => {
    const house = await openOaHouse()
    const late = said(house)
    house.clock.moveTo(addMs(house.clock.now(), 2 * HOUR_MS))
    await house.deliver(late)
    expect(await inbox(house)).toHaveLength(1)
  })

  it('takes signed bytes that are no event, and goes on', async () => {
    const house = await openOaHouse()
    const headerTimestamp = String(Date.parse(house.clock.now()))
    for (const body of ['{"timestamp":', '\u0000', '[]', 'null', '5'])
      expect(await house.deliver(body, { headerTimestamp })).toBe(200)
    await house.deliver(said(house))
    await house.settle()
    const states = (await inbox(house)).map(({ state, body }) => [state, body])
    expect(states.slice(0, -1)).toEqual(Array.from({ length: 5 }, () => ['ignored', '']))
    expect(states.at(-1)).toEqual(['settled', ''])
  })

  it('understands people in every variant that the stand-in plays, twice and out of order', async () => {
    const house = await openOaHouse({ switches: { duplicateEvents: true, disorderEvents: true } })
    const questions = ['lịch học', 'học ở đâu', 'hạn nộp thu hoạch', 'khi nào học']
    for (const [index, text] of questions.entries()) {
      const from = oaUserIdOf(index + 1)
      house.oa.say({ chatId: OA_GROUP, from, text: `[@${OA_ID}] ${text}`, mentions: [OA_ID] })
      house.oa.say({ chatId: OA_GROUP, from, text: 'mai trời mưa đấy' })
    }
    await house.settle()
    expect(answersIn(house, OA_GROUP)).toHaveLength(questions.length)
    const states = (await inbox(house)).map(({ state }) => state).toSorted()
    expect(states).toEqual([...questions.map(() => 'ignored'), ...questions.map(() => 'settled')])
  })

  it.each(['2024', '2026', 'deployed'] as const)(
    'takes joining, leaving and dissolving in the words of the %s list',
    async (vocabulary) => {
      const house = await openOaHouse({ switches: { vocabulary } })
      const newcomer = { displayName: 'Khách', appUserId: null, follows: true }
      house.oa.addPerson({ ...newcomer, userId: '713986000000000777', lastInteraction: null })
      house.oa.join(OA_GROUP, '713986000000000777')
      house.oa.leave(OA_GROUP, '713986000000000777')
      house.oa.dissolve(OA_GROUP)
      await house.settle()
      expect((await inbox(house)).map(({ state, reason }) => [state, reason])).toEqual(
        Array.from({ length: 3 }, () => ['settled', null]),
      )
    },
  )

  it('takes following, unfollowing, a tap on the profile, and the end of all permission', async () => {
    const house = await openOaHouse()
    house.oa.follow(member)
    house.oa.unfollow(member)
    house.oa.interact(member)
    house.oa.revokePermission()
    await house.settle()
    const states = (await inbox(house)).map(({ state }) => state)
    expect(states).toEqual(['settled', 'settled', 'settled', 'settled'])
  })

  it('never has the stand-in try an event again', async () => {
    const house = await openOaHouse()
    for (const kind of ['image', 'sticker', 'file', 'location'] as const)
      house.oa.say({
        chatId: member,
        from: member,
        text: '',
        attachment: { kind, media: 'https://example.vn/x' },
      })
    await house.settle()
    expect(house.oa.webhook()).toMatchObject({ isDisabled: false, waiting: 0 })
    expect(OA_SECRET_KEY).not.toBe(APP_SECRET)
  })
})
