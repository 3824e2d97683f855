import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createNotification } from '@quan-triet/bot-server/practice/notification/create-notification'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { createNotificationChannel } from '@quan-triet/bot-server/zalo/mini-app/client'
import { ZaloUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { listenForTest } from '../support/start-zalo.ts'

const person = ZaloUserId.parse('2845739200000000001')
const to = { chatId: person, isGroup: false }
const notice = { kind: 'text', text: 'Đồng chí có thông báo mới.' } as const
const words = { title: 'Quán Triệt', button: 'Xem', buttonUrl: 'https://zalo.me/s/1/?to=home' }

const open = async (apiKey = 'the-key') => {
  const clock = createMovableClock(FIXTURE_NOW)
  const stand = createNotification({
    apiKey: 'the-key',
    miniAppId: '1',
    isKnown: (zaloUserId) => zaloUserId === person,
    now: () => clock.now(),
  })
  const baseUrl = await listenForTest((request, bindings) => stand.routes.fetch(request, bindings))
  const settings = { baseUrl, apiKey, miniAppId: '1', templateId: 't-1', words, timeoutMs: 400 }
  return { stand, channel: createNotificationChannel(settings) }
}

describe('the channel of Mini App notifications, against its stand-in', () => {
  it('shows up on the phone of who allowed it, with a way into the app', async () => {
    const { stand, channel } = await open()
    stand.allow(person, true)
    expect(await channel.send(to, notice)).toMatchObject({ kind: 'delivered' })
    expect(stand.notices(person)).toMatchObject([
      { text: notice.text, title: words.title, buttonUrl: words.buttonUrl },
    ])
  })

  it('is refused for good for who did not allow it, and for a stranger', async () => {
    const { channel } = await open()
    expect(await channel.send(to, notice)).toMatchObject({
      kind: 'refused',
      cause: 'not_following',
    })
    const stranger = { chatId: ZaloUserId.parse('5'), isGroup: false }
    expect(await channel.send(stranger, notice)).toMatchObject({
      kind: 'refused',
      cause: 'unknown_chat',
    })
  })

  it('asks a human when the key is wrong, or the server stands abroad', async () => {
    const { channel } = await open('another-key')
    expect(await channel.send(to, notice)).toMatchObject({
      kind: 'ask_human',
      scope: 'channel',
      cause: 'token_refused',
    })
    const abroad = await open()
    abroad.stand.allow(person, true)
    abroad.stand.switches.set({ isAbroad: true })
    expect(await abroad.channel.send(to, notice)).toMatchObject({ cause: 'outside_vietnam' })
  })

  it.each([
    ['rate_limited', 'later'],
    ['server_error', 'later'],
    ['answer_lost', 'unknown'],
    ['never_delivered', 'unknown'],
  ] as const)('that ends in %s is "%s"', async (fault, kind) => {
    const { stand, channel } = await open()
    stand.allow(person, true)
    stand.switches.set({ nextSends: { fault, times: 1 } })
    expect(await channel.send(to, notice)).toMatchObject({ kind })
  })
})
