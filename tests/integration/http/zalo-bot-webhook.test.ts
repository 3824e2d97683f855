import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'
import { WEBHOOK_SECRET } from '../../support/start-zalo.ts'

const post = (house: OpenHouse, body: string, secret = WEBHOOK_SECRET) =>
  fetch(`${house.url}/webhooks/zalo-bot`, {
    method: 'POST',
    headers: { 'x-bot-api-secret-token': secret, 'content-type': 'application/json' },
    body,
  })

const inbox = (house: OpenHouse) =>
  house.db.selectFrom('inbox').select(['event_id', 'state', 'reason', 'body']).execute()

const update = (change: object = {}) =>
  JSON.stringify({
    event_name: 'message.text.received',
    message: {
      from: { id: fixtureAccounts[5]?.botUserId, is_bot: false },
      chat: { id: fixtureGroupChat, chat_type: 'GROUP' },
      text: '@Bot Quán Triệt hạn nộp thu hoạch',
      message_id: 'm-1',
      date: 1_773_280_800_000,
      ...change,
    },
  })

describe('the webhook of the bot', () => {
  it('stores nothing from whoever does not know the secret', async () => {
    const house = await openHouse()
    expect((await post(house, update(), 'wrong')).status).toBe(401)
    expect((await post(house, update(), '')).status).toBe(401)
    expect(await inbox(house)).toEqual([])
  })

  it('refuses what is no JSON and what is larger than a megabyte', async () => {
    const house = await openHouse()
    expect((await post(house, '{"event_name":')).status).toBe(400)
    expect((await post(house, `"${'x'.repeat(2_000_000)}"`)).status).toBe(413)
    expect(await inbox(house)).toEqual([])
  })

  it('has an event stored when it answers, and keeps a repeat from counting twice', async () => {
    const house = await openHouse()
    expect((await post(house, update())).status).toBe(200)
    expect(await inbox(house)).toMatchObject([{ event_id: 'm-1', state: 'received' }])
    expect((await post(house, update())).status).toBe(200)
    expect(await inbox(house)).toHaveLength(1)
    await house.settle()
    await post(house, update())
    await house.settle()
    expect(house.botApi.messages(fixtureGroupChat)).toHaveLength(1)
  })

  it('forgets the words of an event once it is settled', async () => {
    const house = await openHouse()
    await post(house, update())
    await house.settle()
    expect(await inbox(house)).toMatchObject([{ state: 'settled', body: '' }])
  })

  it.each([
    ['an event without a message', '{"event_name":"message.unsupported.received"}', 'no message'],
    ['an event of an unknown kind', '{"event_name":"group.renamed","extra":[1]}', 'no message'],
    ['something that is no event', '[]', 'not an update'],
    ['a bot speaking', update({ from: { id: 'bot-2', is_bot: true } }), 'from a bot'],
    ['an empty text', update({ text: '   ' }), 'no text'],
  ])('takes %s, says why it is left alone, and goes on', async (_, body, reason) => {
    const house = await openHouse()
    expect((await post(house, body)).status).toBe(200)
    await post(house, update({ message_id: 'good' }))
    await house.settle()
    const events = await inbox(house)
    expect(events.find((event) => event.state === 'ignored')).toMatchObject({ reason, body: '' })
    expect(events.find((event) => event.event_id === 'good')).toMatchObject({ state: 'settled' })
  })

  it('answers the stand-in’s own updates, wrapped or flat, delivered twice or in disorder', async () => {
    const house = await openHouse()
    house.botApi.switches.set({ duplicateUpdates: true, disorderUpdates: true })
    const from = fixtureAccounts[5]?.botUserId ?? ''
    for (const text of ['lịch học', 'học ở đâu'])
      house.botApi.say({ chatId: fixtureGroupChat, from, text, mentionsBot: true })
    await house.settle()
    const answers = house.botApi
      .messages(fixtureGroupChat)
      .filter((message) => message.from.id !== from)
    expect(answers).toHaveLength(2)
  })
})
