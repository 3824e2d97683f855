import type { OutgoingContent } from '@quan-triet/bot-server/domain/messages'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { createBotChannel } from '@quan-triet/bot-server/zalo/bot-api/client'
import { createOaChannel } from '@quan-triet/bot-server/zalo/oa-api/client'
import { OaGroupId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { smallJpeg } from '../support/pictures.ts'
import {
  APP_SECRET,
  BOT_TOKEN,
  listenForTest,
  OA_GROUP,
  OA_TOKENS,
  startOa,
  startZalo,
} from '../support/start-zalo.ts'

const DAY_MS = 24 * 3_600_000
const group = { chatId: OaGroupId.parse(OA_GROUP), isGroup: true }

const imageOf = (change: object = {}): Extract<OutgoingContent, { kind: 'image' }> => ({
  kind: 'image',
  text: 'Phần 1',
  image: {
    name: 'anh-phan-1.jpg',
    mediaType: 'image/jpeg',
    bytes: smallJpeg(),
    address: null,
    ...change,
  },
})

const openOa = async (isOnTime = true) => {
  const clock = createMovableClock(FIXTURE_NOW)
  const stand = await startOa(clock)
  let token = OA_TOKENS.accessToken
  const tokens = {
    current: () => Promise.resolve(token),
    renew: () => {
      token = stand.oa.oauth.mint().accessToken
      return Promise.resolve(token)
    },
  }
  const channel = createOaChannel(
    {
      baseUrl: stand.oaApiUrl,
      appSecret: APP_SECRET,
      ...(isOnTime && { now: () => Date.parse(clock.now()) }),
    },
    tokens,
  )
  const uploads = () =>
    stand.oa
      .truth()
      .filter(({ method, answer }) => method.endsWith('/upload/image') && answer === 'success')
      .length
  return { ...stand, clock, channel, uploads }
}

const openBot = async () => {
  const { botApi, botApiUrl } = await startZalo(createMovableClock(FIXTURE_NOW))
  const channel = createBotChannel({ baseUrl: botApiUrl, token: BOT_TOKEN })
  return { botApi, channel }
}

describe('pictures to groups of the Official Account', () => {
  it('are uploaded once for several groups, with the text beside them', async () => {
    const { channel, oa, uploads } = await openOa()
    await Promise.all([channel.send(group, imageOf()), channel.send(group, imageOf())])
    expect(oa.messages(OA_GROUP).map(({ kind, text }) => [kind, text])).toEqual([
      ['image', 'Phần 1'],
      ['image', 'Phần 1'],
    ])
    expect(uploads()).toBe(1)
  })

  it.each([
    ['remembered for less than a week', true],
    ['refused as expired although the clock says otherwise', false],
  ])('are uploaded again when they are %s', async (_, isOnTime) => {
    const { channel, clock, uploads, oa } = await openOa(isOnTime)
    await channel.send(group, imageOf())
    clock.moveTo(addMs(FIXTURE_NOW, 7 * DAY_MS + 1000))
    expect(await channel.send(group, imageOf())).toMatchObject({ kind: 'delivered' })
    expect([uploads(), oa.messages(OA_GROUP).length]).toEqual([2, 2])
  })

  it('name nobody by the text beside them', async () => {
    const { channel, oa } = await openOa()
    await channel.send(group, { ...imageOf(), text: `[@${OA_GROUP}] Phần 1` })
    expect(oa.messages(OA_GROUP)).toMatchObject([{ kind: 'image', mentions: [] }])
  })

  it.each([
    ['of another kind', { name: 'anh.gif', mediaType: 'image/gif' }],
    ['too large', { bytes: new Uint8Array(1024 * 1024 + 1) }],
  ])('that it does not take (%s) leave their text to go alone', async (_, change) => {
    const { channel, oa } = await openOa()
    expect(await channel.send(group, imageOf(change))).toMatchObject({ kind: 'delivered' })
    expect(oa.messages(OA_GROUP).map(({ kind }) => kind)).toEqual(['text'])
  })

  it('wait when no upload is taken now, without a word in the group', async () => {
    const { channel, oa } = await openOa()
    oa.switches.set({ perMinute: 0 })
    expect(await channel.send(group, imageOf())).toMatchObject({
      kind: 'later',
      cause: 'rate_limited',
    })
    expect(oa.messages(OA_GROUP)).toEqual([])
  })
})

describe('pictures to groups of the bot', () => {
  const chat = { chatId: fixtureGroupChat, isGroup: true }

  it('are fetched from their address, more than once', async () => {
    let fetched = 0
    const url = await listenForTest(() => {
      fetched += 1
      return new Response(new Uint8Array(smallJpeg()), {
        headers: { 'content-type': 'image/jpeg' },
      })
    })
    const { botApi, channel } = await openBot()
    const address = `${url}/pictures/t`
    expect(await channel.send(chat, imageOf({ address }))).toMatchObject({ kind: 'delivered' })
    expect(fetched).toBeGreaterThanOrEqual(2)
    expect(botApi.messages(fixtureGroupChat)).toMatchObject([
      { kind: 'photo', text: 'Phần 1', media: address },
    ])
  })

  it('that nobody may fetch stay behind, and their text goes alone', async () => {
    const { botApi, channel } = await openBot()
    expect(await channel.send(chat, imageOf())).toMatchObject({ kind: 'delivered' })
    expect(botApi.messages(fixtureGroupChat)).toMatchObject([{ kind: 'text', text: 'Phần 1' }])
  })
})
